using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Brands;

/// <summary>What events say of one declared value by their tags: shown, never scored.</summary>
/// <param name="Value">The value as the identity names it.</param>
/// <param name="Claims">Days with a claim that names it.</param>
/// <param name="Demonstrations">Days with a deed that names it.</param>
/// <param name="Violations">Days with a violation that names it.</param>
public readonly record struct ValueDeeds(string Value, int Claims, int Demonstrations, int Violations)
{
    /// <summary>What events say of every declared value. A tag names a value where it is the same topic.</summary>
    /// <param name="identity">Who the brand is.</param>
    /// <param name="log">The events.</param>
    /// <param name="isBrand">Which events are of the brand.</param>
    /// <param name="asOf">The instant; events at or after it are not seen.</param>
    /// <returns>The values, in order; one that no tag names has zeros.</returns>
    public static ImmutableArray<ValueDeeds> Of(BrandIdentity identity, EventLog log, Func<RelationshipEvent, bool> isBrand, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(isBrand);
        EventKind[] kinds = [EventKind.ValueClaimed, EventKind.ValueDemonstrated, EventKind.ValueViolated];
        var days = log.AllEvents()
            .Where(e => e.At < asOf && kinds.Contains(e.Kind) && e.Tag is not null && isBrand(e))
            .Select(e => (Topic: Topics.Key(e.Tag!), e.Kind, Day: LocalDay.Of(e.At.UtcTicks, log.Options.Zone).Number))
            .Distinct()
            .CountBy(static e => (e.Topic, e.Kind))
            .ToDictionary();
        return [.. identity.Values.Select(v => new ValueDeeds(v, Count(v, kinds[0]), Count(v, kinds[1]), Count(v, kinds[2])))];

        int Count(string value, EventKind kind) => days.GetValueOrDefault((Topics.Key(value), kind));
    }
}
