using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Journeys;

/// <summary>
/// The recommended strategy: every event that tells a phase adds a piece of evidence to it, and moves a share of what
/// spoke for the others there; a sale or a leaving moves all. The phase with most evidence is the customer's, its
/// probability (e + W / 7) / (n + W), u = W / (n + W). Evidence only moves or decays, so more events never make it less sure.
/// </summary>
public sealed class ShiftingJourney : IJourneyStrategy
{
    private readonly JourneyOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="JourneyOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public ShiftingJourney(JourneyOptions? options = null) => _options = JourneyOptions.Checked(options);

    /// <inheritdoc/>
    public JourneyScore Score(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy) =>
        JourneyPath.Follow(events, asOf, policy, _options, _options.Shift);
}
