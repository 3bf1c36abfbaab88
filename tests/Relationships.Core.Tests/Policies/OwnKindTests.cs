using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

/// <summary>A kind of one's own, from the policy to the score.</summary>
public class OwnKindTests
{
    private static readonly EventKind s_workshop = EventKind.Of("workshop-attended");

    private static readonly EvidencePolicy s_policy = EvidencePolicy.Default.With(s_workshop, Evidence.Social(1), Evidence.Dialogue(2));

    private static readonly History s_history = new History().On(0, s_workshop);

    [Fact]
    public void IsScoredUnderItsPolicy()
    {
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Policy = s_policy });
        var score = scorer.Score(s_history.Events, History.At(0.5));
        Assert.Equal(s_policy.Id, score.PolicyId);
        Assert.True(score.Continuum.Contributions.Dialogue > 0 && score.Continuum.Contributions.Social > 0);
        Assert.Equal(0, score.Continuum.Contributions.Recognition);
        Assert.Equal(2, s_history.Sum(EvidenceSum.Dialogue, 0.000001, policy: s_policy), 1e-6);

        var table = LedgerTable.Fold(s_history.Log(policy: s_policy), History.At(0.5), s_policy, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(score with { Exchange = score.Exchange with { Channels = [] } }, scorer.Score(table, History.At(0.5))[0]);
    }

    [Fact]
    public void IsARejectUnderTheDefault()
    {
        Assert.Equal(RejectReason.UnknownKind, Assert.Single(s_history.Log().Rejects).Reason);
        Assert.Contains("workshop-attended", Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score(s_history.Events, History.At(1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Ledger(new("ann", default)).Add(s_history.Last));
    }

    [Fact]
    public void ALogOfAnotherVocabularyIsRefusedByTheFold() =>
        Assert.Throws<ArgumentException>(() => LedgerTable.Fold(s_history.Log(policy: s_policy), History.At(1), cancellation: TestContext.Current.CancellationToken));

    [Fact]
    public void ASecondWordChangesAKindWithoutItsInitiator()
    {
        var policy = EvidencePolicy.Default.With(EventKind.Offer, Evidence.Push(2));
        Assert.Equal((Initiator.Counterpart, true), (policy.Kinds[EventKind.Offer].Initiator, policy.Kinds[EventKind.Offer].Prompts));
        Assert.Equal([Evidence.Push(2)], policy.Kinds[EventKind.Offer].Feeds);
    }
}
