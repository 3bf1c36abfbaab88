using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Decisions;

/// <summary>
/// A log seen by customer and brand: what happened with the brand's products, people and communities happened with the brand.
/// A refusal said to one then binds all, and what a customer is worth counts once.
/// </summary>
public static class CustomerLog
{
    /// <summary>Rewrites a log so that each event's counterpart is its brand.</summary>
    /// <param name="log">The events.</param>
    /// <param name="asOf">Events count if they are strictly earlier.</param>
    /// <returns>
    /// One relationship for each customer and brand. A contact held more than once, with several counterparts but else alike, is one contact.
    /// </returns>
    public static EventLog Of(EventLog log, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(log);
        return EventLog.Create(CustomerLife.In(log, asOf).SelectMany(life => Events(life, log, asOf)), log.Options);
    }

    /// <summary>How many customers have more than one relationship with an event.</summary>
    /// <param name="log">The events.</param>
    /// <param name="asOf">Events count if they are strictly earlier.</param>
    /// <returns>Customers, not relationships.</returns>
    public static int CustomersWithSeveral(EventLog log, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Enumerable.Range(0, log.RelationshipCount).Where(i => !log.EventsBefore(i, asOf).IsEmpty)
            .GroupBy(i => log.Keys[i].Customer, StringComparer.Ordinal).Count(static c => c.Skip(1).Any());
    }

    private static IEnumerable<RelationshipEvent> Events(CustomerLife life, EventLog log, DateTimeOffset asOf)
    {
        var held = new Dictionary<RelationshipEvent, int>();
        foreach (var key in life.Relationships)
        {
            var here = new Dictionary<RelationshipEvent, int>();
            foreach (var e in log.EventsBefore(log.IndexOf(key), asOf).ToArray())
            {
                // Episodes are named within a relationship: two of one name stay two.
                var moved = e with
                {
                    Counterpart = life.Key.Counterpart,
                    Brand = null,
                    Episode = string.IsNullOrEmpty(e.Episode) ? e.Episode : $"{e.Counterpart} {e.Episode}",
                };
                var contact = moved with { Id = null };
                var times = here[contact] = here.GetValueOrDefault(contact) + 1;
                if (times <= held.GetValueOrDefault(contact))
                    continue;
                held[contact] = times;
                yield return moved;
            }
        }
    }
}
