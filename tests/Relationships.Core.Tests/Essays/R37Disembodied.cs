using Relationships.Continuum;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R37Disembodied
{
    [Fact]
    public void R37_without_face_to_face_contact_every_stage_up_to_friendship_is_reached()
    {
        var digitalOnly = new Story()
            .Every(10, EventKind.Purchase, Channel.Web, to: 1095)
            .Every(14, EventKind.Conversation, Channel.Social, from: 20, to: 1095, with: e => e with { Human = false })
            .Every(21, EventKind.DataUsedToServe, Channel.App, from: 40, to: 1095)
            .Every(14, EventKind.ProductUsed, Channel.App, from: 5, to: 1095)
            .Every(30, EventKind.CommunityTookPart, Channel.Community, from: 60, to: 1095, with: e => e with { Human = false });
        var stages = Enumerable.Range(0, 1095).Select(day => digitalOnly.Score(day + 0.5).Continuum.Stage).ToList();

        Assert.Equal(stages.Order(), stages);
        Assert.Equal(
            [ContinuumStage.Transaction, ContinuumStage.Acquaintance, ContinuumStage.Relationship, ContinuumStage.Friendship],
            stages.Distinct());
        Assert.True(digitalOnly.Score(1095).Exchange.HumanShare.Estimate.High < 0.1);
    }
}
