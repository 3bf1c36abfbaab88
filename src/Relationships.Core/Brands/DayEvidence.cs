using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Brands;

/// <summary>
/// Evidence of a whole brand, from all its customers' events: of each kind a day counts once, with the weight of its heaviest event, so that
/// one campaign to a thousand customers is one campaign, and one scandal one scandal.
/// </summary>
internal sealed class DayEvidence
{
    private readonly SortedDictionary<(EventKind Kind, long Day), double> _days = [];

    /// <summary>Collects.</summary>
    /// <param name="events">Events of the brand.</param>
    /// <param name="asOf">The instant; events at or after it are not seen.</param>
    /// <param name="zone">Whose days.</param>
    /// <param name="weigh">Weight of an event when it happens, and its half-life in days; null for one that does not count.</param>
    public DayEvidence(IEnumerable<RelationshipEvent> events, DateTimeOffset asOf, TimeZoneInfo zone, Func<RelationshipEvent, (double Weight, double HalfLifeDays)?> weigh)
    {
        foreach (var e in events)
        {
            if (e.At >= asOf || weigh(e) is not { } evidence)
                continue;
            var day = (e.Kind, LocalDay.Of(e.At.UtcTicks, zone).Number);
            var left = evidence.Weight * double.Exp2(-(asOf - e.At).TotalDays / evidence.HalfLifeDays);
            _days[day] = Math.Max(_days.GetValueOrDefault(day), left);
        }
    }

    /// <summary>The decayed sum of a kind's days.</summary>
    public double Sum(EventKind kind) => _days.Where(d => d.Key.Kind == kind).Sum(static d => d.Value);

    /// <summary>How many days a kind was seen on.</summary>
    public int Days(EventKind kind) => _days.Keys.Count(d => d.Kind == kind);
}
