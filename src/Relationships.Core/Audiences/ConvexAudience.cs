using Relationships.Policies;

namespace Relationships.Audiences;

/// <summary>Recommended: e'^p with e' = max(0, (e - tau) / (1 - tau)) and p = log2 k, so that k members of e' = 1/2 are worth one full fan.</summary>
public sealed class ConvexAudience : IAudienceStrategy
{
    /// <inheritdoc/>
    public double Worth(double engagement, AudiencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Worth(engagement, policy.Threshold, Math.Log2(policy.HalfFansPerFan));
    }

    /// <inheritdoc/>
    public void Worth(ReadOnlySpan<double> engagement, AudiencePolicy policy, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var power = Math.Log2(policy.HalfFansPerFan);
        for (var i = 0; i < engagement.Length; i++)
            destination[i] = Worth(engagement[i], policy.Threshold, power);
    }

    private static double Worth(double engagement, double threshold, double power) =>
        engagement > threshold ? Math.Pow(Math.Min(1, (engagement - threshold) / (1 - threshold)), power) : 0;
}
