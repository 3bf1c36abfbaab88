using Relationships.Continuum;
using Relationships.Events;
using Relationships.Resilience;

namespace Relationships.Core.Tests.Essays;

public sealed class R37Disembodied
{
    [Fact]
    public void R37_without_face_to_face_contact_every_stage_is_reached()
    {
        var digitalOnly = EssayCases.DigitalOnly();
        var scores = Enumerable.Range(0, 1096).Select(day => digitalOnly.Score(day + 0.5)).ToList();

        Assert.Equal(
            [ContinuumStage.Transaction, ContinuumStage.Acquaintance, ContinuumStage.Relationship, ContinuumStage.Friendship, ContinuumStage.Kin],
            scores.Select(s => s.Continuum.Stage).Distinct());
        Assert.Equal(ContinuumStage.Kin, scores[^1].Continuum.Stage);
        Assert.Equal(ResilienceStatus.Kin, scores[^1].Resilience.Status);
        Assert.True(scores[^1].Exchange.HumanShare.Estimate.High < 0.1);
        Assert.DoesNotContain(digitalOnly.Events, e => e.Channel is Channel.InPerson or Channel.Event);
    }
}
