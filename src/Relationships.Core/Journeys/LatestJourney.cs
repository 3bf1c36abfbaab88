using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Journeys;

/// <summary>
/// Read me first: the phase is that of the latest event which tells one, and after a sale it becomes onboarding with
/// time. Easy to follow, but one stray event turns a habit over; <see cref="ShiftingJourney"/> wants two.
/// </summary>
public sealed class LatestJourney : IJourneyStrategy
{
    private readonly JourneyOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="JourneyOptions.Default"/>; the shift is not asked for.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public LatestJourney(JourneyOptions? options = null) => _options = JourneyOptions.Checked(options);

    /// <inheritdoc/>
    public JourneyScore Score(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy) =>
        JourneyPath.Follow(events, asOf, policy, _options, shift: 1);
}
