using Relationships.Core.Tests.Builders;
using Relationships.Events;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 13, first clause: highway gas station &lt; bank teller &lt; barista who knows your drink &lt; hairstylist.</summary>
public class Law13Essays
{
    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law13_Continuum_TheEssaysCasesComeInTheEssaysOrder(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        static RelationshipEvent InPerson(RelationshipEvent e) => e with { Channel = Channel.InPerson };
        double Of(History history, double asOf) => scorer.Score(history.Events, History.At(asOf)).Continuum.Value;

        var highway = Of(new History().On(0, EventKind.Purchase, InPerson), 1);
        var teller = Of(new History().Every(7, 52, EventKind.Purchase, InPerson), 365);
        var barista = Of(new History().Every(4, 91, EventKind.Purchase, InPerson).Every(4, 91, EventKind.Recognition, InPerson), 365);
        var hairstylist = Of(
            new History().Every(35, 31, EventKind.Purchase, InPerson).Every(35, 31, EventKind.Conversation, InPerson)
                .Every(35, 31, EventKind.Recognition, InPerson).On(1000, EventKind.SocialInvitation, InPerson),
            1095);

        Assert.True(highway < teller && teller < barista && barista < hairstylist, $"{highway} < {teller} < {barista} < {hairstylist}");
    }
}
