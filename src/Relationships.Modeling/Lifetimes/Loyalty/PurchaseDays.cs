using Relationships.Events;
using Relationships.Modeling.Backtests;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.Loyalty;

/// <summary>The purchase days of every relationship of a log, so that x, t_x and T can be said at any as-of.</summary>
internal sealed class PurchaseDays
{
    // One day of purchases: its number, and the first purchase's instant, from just after which it counts.
    private readonly record struct PurchaseDay(int Number, long Ticks);

    private readonly Dictionary<RelationshipKey, (int Start, int Count)> _places = [];
    private readonly PurchaseDay[] _days;

    public PurchaseDays(EventLog log, EventKind kind)
    {
        Zone = log.Options.Zone;
        var days = new List<PurchaseDay>();
        for (var r = 0; r < log.RelationshipCount; r++)
        {
            var start = days.Count;
            foreach (var e in log.Events(r))
            {
                // Clocks set back may repeat a day's hours, but never a day after another.
                if (e.Kind == kind && ZoneDays.Number(e.At, Zone) is var day && (days.Count == start || days[^1].Number < day))
                    days.Add(new PurchaseDay(day, e.At.UtcTicks));
            }

            if (days.Count > start)
                _places.Add(log.Keys[r], (start, days.Count - start));
        }

        _days = [.. days];
    }

    /// <summary>Whose days they are.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The history from the purchases before an instant; null where there are none.</summary>
    /// <param name="key">The relationship.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="lastDay">The last day that lies before it, wholly or in part; T is measured to it.</param>
    public PurchaseSummary? Before(RelationshipKey key, DateTimeOffset asOf, int lastDay)
    {
        if (!_places.TryGetValue(key, out var place))
            return null;
        var days = _days.AsSpan(place.Start, place.Count);
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle].Ticks < asOf.UtcTicks)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;
        var first = days[0].Number;
        return new PurchaseSummary(low - 1, Duration.Days(days[low - 1].Number - first), Duration.Days(Math.Max(lastDay, days[low - 1].Number) - first));
    }
}
