using Relationships.Numerics;

namespace Relationships.Consistency;

/// <summary>What the strategies share: checked groups, and estimates of shares.</summary>
internal static class ConsistencyParts
{
    /// <summary>The groups by name, checked.</summary>
    public static ConsistencyGroup[] Checked(IReadOnlyList<ConsistencyGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ConsistencyGroup[] sorted = [.. groups.OrderBy(g => g.Name, StringComparer.Ordinal)];
        for (var i = 0; i < sorted.Length; i++)
        {
            var group = sorted[i];
            if (!(group.Good >= 0 && group.Good <= 1e11 && group.Bad >= 0 && group.Bad <= 1e11))
                throw new ArgumentException(FormattableString.Invariant($"groups: '{group.Name}' counts {group.Good} good and {group.Bad} bad; each must be 0 to 1e11."), nameof(groups));
            if (i > 0 && sorted[i - 1].Name == group.Name)
                throw new ArgumentException($"groups: '{group.Name}' comes twice.", nameof(groups));
        }

        return sorted;
    }

    /// <summary>The Beta of a mean and a variance as an estimate; its mass says how much it is worth.</summary>
    public static Estimate Share(double mean, double variance, double evidenceMass)
    {
        var strength = Math.Clamp((mean * (1 - mean) / Math.Max(variance, 1e-15)) - 1, 1e-6, 1e12);
        var (low, high) = Estimates.Interval(mean * strength, (1 - mean) * strength);
        return new Estimate(mean, Math.Min(low, mean), Math.Max(high, mean), Math.Min(1, 2 / (2 + evidenceMass)), evidenceMass);
    }

    /// <summary>The probability that a share of this mean and variance lies below a point.</summary>
    public static double Below(double point, double mean, double variance)
    {
        var strength = Math.Clamp((mean * (1 - mean) / Math.Max(variance, 1e-15)) - 1, 1e-6, 1e12);
        return BetaDistribution.Cdf(point, Math.Max(mean * strength, 1e-12), Math.Max((1 - mean) * strength, 1e-12));
    }

    public static double Observed(in ConsistencyGroup group) => group.Trials > 0 ? group.Good / group.Trials : double.NaN;
}
