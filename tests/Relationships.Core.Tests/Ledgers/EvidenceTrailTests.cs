using Relationships.Core.Tests.Generators;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

public class EvidenceTrailTests
{
    /// <summary>Repeat counts once a day in a ledger, trials are decided by what comes later, and connection kinds feed their point beside what the policy says.</summary>
    private static readonly EvidenceSum[] s_same = [.. EvidenceSums.All.Where(s => s.IsFeedable() && s is not (EvidenceSum.Repeat or EvidenceSum.TrialsSurvived) && !s.IsConnection())];

    [Fact]
    public void ItsPiecesAddUpToTheLedger() => Always.Holds(Stories.Any, story => AssertSame(story, EvidencePolicy.Default));

    [Fact]
    public void ItsPiecesAddUpToTheLedgerUnderAnyPolicy() => Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), both => AssertSame(both.Second, both.First), 150);

    private static void AssertSame(Story story, EvidencePolicy policy)
    {
        var log = story.Log(policy: policy);
        var table = LedgerTable.Fold(log, story.AsOf, policy);
        var evidence = new EvidenceBatch(Math.Max(1, table.Count));
        table.Evaluate(0, table.Count, story.AsOf, evidence);
        var row = 0;
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            var events = log.EventsBefore(i, story.AsOf);
            if (events.IsEmpty)
                continue;
            var trail = EvidenceTrail.Of(events, story.AsOf, policy);
            foreach (var sum in s_same)
            {
                var (expected, actual) = (evidence[sum][row], trail.Sum(sum));
                Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, expected), $"{log.Keys[i]} {sum}: ledger {expected:R}, trail {actual:R}");
            }

            row++;
        }
    }
}
