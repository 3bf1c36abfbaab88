using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Benchmarks.Throughput;

/// <summary>Every column of numbers that scoring leaves in a buffer: the ledgers' sums brought to the as-of, and all scores.</summary>
internal static class ScoreColumns
{
    public delegate ReadOnlySpan<double> Column(RelationshipScores scores);

    public static IReadOnlyList<Column> All { get; } = [.. Evidence(), .. Figures()];

    private static IEnumerable<Column> Evidence()
    {
        foreach (var sum in EvidenceSums.All)
            yield return s => s.Evidence[sum];
        yield return static s => s.Evidence.DaysSinceFirst;
        yield return static s => s.Evidence.DaysSinceLast;
    }

    private static IEnumerable<Column> Figures()
    {
        foreach (var signal in ExchangeSignals.All)
        {
            foreach (var part in Enum.GetValues<SharePart>())
                yield return s => s.Exchange[signal, part];
        }

        yield return static s => s.Exchange.ResponseDelayDays;
        yield return static s => s.Exchange.Breadth;
        yield return static s => s.Exchange.Cadence;
        foreach (var part in Enum.GetValues<TrustPart>())
        {
            foreach (var figure in Enum.GetValues<TrustFigure>())
                yield return s => s.Trust[part, figure];
        }

        yield return static s => s.Trust.Balance;
        foreach (var part in Enum.GetValues<ConnectionPart>())
        {
            foreach (var figure in Enum.GetValues<ConnectionFigure>())
                yield return s => s.Connections[part, figure];
        }

        yield return static s => s.Connections.Richness;
        yield return static s => s.Connections.Lasting;
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            foreach (var figure in Enum.GetValues<OutcomeFigure>())
                yield return s => s.Outcomes[outcome, figure];
        }

        foreach (var figure in Enum.GetValues<ResilienceFigure>())
            yield return s => s.Resilience[figure];
        foreach (var column in Enum.GetValues<ContinuumColumn>())
            yield return s => s.Continuum[column];
    }
}
