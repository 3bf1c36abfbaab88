using Relationships.Policies;

namespace Relationships.Audiences;

/// <summary>What a member of an audience counts for. Implementations are immutable and thread-safe.</summary>
/// <remarks>
/// A worth of 0 at and below the policy's threshold, 1 at full engagement, and in between rising and convex: then an audience is
/// worth the more, the fewer its engagement is gathered in, and no horde below the threshold counts.
/// </remarks>
public interface IAudienceStrategy
{
    /// <summary>What one member counts for.</summary>
    /// <param name="engagement">How engaged the member is, in [0, 1].</param>
    /// <param name="policy">The numbers.</param>
    /// <returns>In full fans, in [0, 1].</returns>
    double Worth(double engagement, AudiencePolicy policy);

    /// <summary>What every member of a batch counts for. The default goes one by one through the method above.</summary>
    /// <param name="engagement">How engaged the members are, each in [0, 1].</param>
    /// <param name="policy">The numbers.</param>
    /// <param name="destination">In full fans, one a member.</param>
    void Worth(ReadOnlySpan<double> engagement, AudiencePolicy policy, Span<double> destination)
    {
        for (var i = 0; i < engagement.Length; i++)
            destination[i] = Worth(engagement[i], policy);
    }
}
