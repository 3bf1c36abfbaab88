using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

public class ScoreTests
{
    private static readonly History s_history = new History().On(0, EventKind.Purchase).On(1, EventKind.Conversation);

    [Fact]
    public void EventsThatBreakTheRulesAreToldWithTheFirst()
    {
        RelationshipEvent[] events = [s_history.Last, s_history.Last with { Strength = -1, Origin = new("b.csv", 3) }, s_history.Last with { Severity = 9, Origin = new("a.csv", 7) }];
        var message = Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score(events, History.At(2))).Message;
        Assert.Contains("2 break the rules", message, StringComparison.Ordinal);
        Assert.Contains("a.csv line 7", message, StringComparison.Ordinal);
        Assert.Contains("severity 9", message, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralRelationshipsAreNamed()
    {
        var message = Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score([.. s_history.Events, s_history.Last with { Customer = "bob" }], History.At(2))).Message;
        Assert.Contains("ann with brand:brand and bob with brand:brand", message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => RelationshipScorer.Default.Score((IEnumerable<RelationshipEvent>)null!, History.At(0)));
        Assert.Throws<ArgumentNullException>(() => RelationshipScorer.Default.Score((Ledger)null!, History.At(0)));
        Assert.Throws<ArgumentNullException>(() => RelationshipScorer.Default.Score((IEvidenceSource)null!, History.At(0)));
        Assert.Throws<ArgumentNullException>(() => new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = null! }));
        Assert.Throws<ArgumentNullException>(() => new RelationshipScorer(RelationshipScorerOptions.Default with { Exchange = null! }));
        Assert.Throws<ArgumentNullException>(() => new RelationshipScorer(RelationshipScorerOptions.Default with { Continuum = null! }));
        Assert.Throws<ArgumentNullException>(() => new RelationshipScorer(RelationshipScorerOptions.Default with { Zone = null! }));
    }

    [Fact]
    public void BeforeTheFirstEventEverybodyIsAStranger()
    {
        var nobody = RelationshipScorer.Default.Score([], History.At(0));
        Assert.Equal((string.Empty, 0, EvidencePolicy.Default.Id), (nobody.Customer, nobody.Events, nobody.PolicyId));
        var stranger = s_history.Score(0);
        Assert.Equal(("ann", 0), (stranger.Customer, stranger.Events));
        Assert.Equal((nobody.Exchange, nobody.Continuum), (stranger.Exchange, stranger.Continuum));
        Assert.Equal(stranger, RelationshipScorer.Default.Score(new Ledger(s_history.Last.Relationship), History.At(0)));
    }

    [Fact]
    public void ALedgerOfAnotherPolicyIsRefused()
    {
        var slow = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } };
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Policy = slow });
        Assert.Contains(slow.Id, Assert.Throws<ArgumentException>(() => scorer.Score(s_history.Ledger(), History.At(2))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => scorer.Score(new LedgerTable(), History.At(2)));
        Assert.Throws<ArgumentException>(() => scorer.Channels(new LedgerTable(), 0, History.At(2)));

        // The same content in another object is the same policy.
        var same = new RelationshipScorer(new RelationshipScorerOptions { Policy = EvidencePolicy.Parse(EvidencePolicy.Default.ToJson()) });
        Assert.Equal(s_history.Score(2), same.Score(s_history.Ledger(), History.At(2)));
    }

    [Fact]
    public void TheZoneDecidesWhatADayIs()
    {
        // 22:30 and 23:30 in London; half past midnight of the next day in Berlin is 23:30 in London.
        var history = new History().On(22.5 / 24, EventKind.Purchase).On(23.5 / 24, EventKind.Purchase);
        var berlin = new RelationshipScorer(new RelationshipScorerOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });
        Assert.Equal(1, history.Score(2).Exchange.Cadence, 0.1);
        Assert.Equal(2, berlin.Score(history.Events, History.At(2)).Exchange.Cadence, 0.1);
    }

    [Fact]
    public void ARowOfATableHasItsChannelsOnRequest() => Always.Holds(Stories.Any, story =>
    {
        var table = LedgerTable.Fold(story.Log(), story.AsOf);
        for (var row = 0; row < table.Count; row++)
        {
            var log = story.Log();
            var single = RelationshipScorer.Default.Score(Ledger.Fold(log.EventsBefore(log.IndexOf(table.Keys[row]), story.AsOf)), story.AsOf);
            Assert.Equal(single.Exchange.Channels, RelationshipScorer.Default.Channels(table, row, story.AsOf));
        }
    });

    [Fact]
    public void AScoreSaysWhoseItIsAndOfWhen()
    {
        var score = RelationshipScorer.Default.Score([s_history.Last with { Counterpart = Counterpart.Person("Maria") }], History.At(2).ToOffset(TimeSpan.FromHours(5)));
        Assert.Equal(("ann", "person:Maria", 1, History.At(2), TimeSpan.Zero), (score.Customer, score.Counterpart.ToString(), score.Events, score.AsOf, score.AsOf.Offset));
    }
}
