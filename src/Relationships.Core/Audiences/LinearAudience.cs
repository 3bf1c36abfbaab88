using Relationships.Policies;

namespace Relationships.Audiences;

/// <summary>
/// Read me first: what lies above the threshold, e' = max(0, (e - tau) / (1 - tau)). Two half-engaged members make a fan, whatever the policy's k.
/// </summary>
public sealed class LinearAudience : IAudienceStrategy
{
    /// <inheritdoc/>
    public double Worth(double engagement, AudiencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Math.Clamp((engagement - policy.Threshold) / (1 - policy.Threshold), 0, 1);
    }
}
