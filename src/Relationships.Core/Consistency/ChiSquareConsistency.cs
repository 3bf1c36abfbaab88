using Relationships.Numerics;

namespace Relationships.Consistency;

/// <summary>
/// Read me first: Pearson's X^2 of equal shares of good experiences, X^2 = sum (y - n p)^2 / (n p (1 - p)), against a gamma
/// with the mean and the variance that it has given the totals (Dawson 1954), so that small groups raise no false alarm.
/// Inconsistent where p &lt; 1 - confidence; consistent where the spread's upper end is within the tolerance. The spread is
/// that of DerSimonian and Laird; its interval inverts the test, with X^2 scaled to each spread, and at least its
/// expectation for the upper end, since a lucky X^2 proves nothing. Where all experiences are alike nothing can be said.
/// </summary>
public sealed class ChiSquareConsistency : IConsistencyStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ConsistencyOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public ChiSquareConsistency(ConsistencyOptions? options = null) => Options = ConsistencyOptions.Checked(options);

    /// <inheritdoc/>
    public ConsistencyOptions Options { get; }

    /// <inheritdoc/>
    public ConsistencyScore Score(IReadOnlyList<ConsistencyGroup> groups)
    {
        var all = ConsistencyParts.Checked(groups);
        var told = all.Where(g => g.Trials > 0).ToArray();
        var table = new TwoColumnTable(told);
        var mean = (table.Good + 0.5) / (table.Total + 1);
        var largest = Math.Sqrt(mean * (1 - mean));
        var spread = Dispersion(table);
        var low = Math.Min(spread, Bound(table, table.Statistic, 0.05));
        var high = table.PerSpread > 0 ? Math.Max(spread, Bound(table, Math.Max(table.Statistic, table.Mean), 0.95)) : 1;
        var p = table.Tail(table.Statistic);
        return new ConsistencyScore
        {
            Verdict = p < 1 - Options.Confidence ? ConsistencyVerdict.Inconsistent
                : high <= Options.Tolerance ? ConsistencyVerdict.Consistent
                : ConsistencyVerdict.NotEnoughEvidence,
            ProbabilityInconsistent = 1 - p,
            Spread = new Estimate(largest * spread, largest * low, largest * high, 2 / (2 + table.Total), table.Total),
            Quality = ConsistencyParts.Share(mean, mean * (1 - mean) / (table.Total + 2), table.Total),
            Groups = [.. all.Select(g => Alone(g, mean))],
        };
    }

    /// <summary>Each group by itself, drawn to everyone's mean by no more than two experiences.</summary>
    private static GroupQuality Alone(in ConsistencyGroup group, double everyone)
    {
        var opinion = new Opinion(group.Good, group.Bad, 2, everyone);
        return new GroupQuality(group.Name, Estimates.Of(opinion), ConsistencyParts.Observed(group), BetaDistribution.Cdf(everyone, opinion.Alpha, opinion.Beta));
    }

    /// <summary>The moment estimate: what X^2 has beyond its expectation, over what a spread of 1 would add; in [0, 1].</summary>
    private static double Dispersion(in TwoColumnTable table) =>
        table.PerSpread <= 0 ? 0 : Math.Sqrt(Math.Clamp((table.Statistic - table.Mean) / table.PerSpread, 0, 1));

    /// <summary>The spread at which X^2 would be exceeded with this probability; X^2 grows in proportion to its expectation.</summary>
    private static double Bound(in TwoColumnTable table, double statistic, double tail)
    {
        if (table.PerSpread <= 0)
            return 0;
        double low = 0, high = 1;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            var growth = 1 + (middle * middle * table.PerSpread / table.Mean);
            if (table.Tail(statistic / growth) < tail)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
