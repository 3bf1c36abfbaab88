using Relationships.Events;

namespace Relationships.Brands;

/// <summary>
/// What events tell of a customer. Tags are not read. What is told has no topic, since events name none, but for
/// communities: whoever joins one is of it, and whoever leaves is not.
/// </summary>
internal static class EventKnowledge
{
    public static CustomerProfile Profile(IEnumerable<RelationshipEvent> events, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(events);
        string? customer = null;
        var known = new Dictionary<(BrandDimension Dimension, string Topic, bool Holds), Knowledge>();
        foreach (var e in events.Where(e => e.At < asOf))
        {
            customer ??= e.Customer;
            if (e.Customer != customer)
                throw new ArgumentException($"events: they are of several customers, '{customer}' and '{e.Customer}' among them.", nameof(events));
            if (Of(e) is not { } knowledge)
                continue;

            // Said again, it is known since the last time.
            var key = (knowledge.Dimension, Topics.Key(knowledge.Topic), knowledge.Holds);
            if (!known.TryGetValue(key, out var before) || before.At < knowledge.At || (before.At == knowledge.At && string.CompareOrdinal(knowledge.Topic, before.Topic) < 0))
                known[key] = knowledge;
        }

        return new CustomerProfile
        {
            Customer = customer ?? string.Empty,
            Known = [.. known.OrderBy(static k => k.Key.Dimension).ThenBy(static k => k.Key.Topic, StringComparer.Ordinal).ThenBy(static k => k.Key.Holds).Select(static k => k.Value)],
        };
    }

    private static Knowledge? Of(RelationshipEvent e)
    {
        if (e.Kind == EventKind.ConnectionResponded && e.Connection is { } connection)
            return Seen(e, Dimension(connection, e.Counterpart), string.Empty, true);
        if (e.Kind == EventKind.CommunityJoined || e.Kind == EventKind.CommunityTookPart)
            return Seen(e, BrandDimension.Communities, Community(e.Counterpart), true);
        return e.Kind == EventKind.CommunityLeft ? Seen(e, BrandDimension.Communities, Community(e.Counterpart), false) : null;
    }

    // A community of the brand's own has no name: the dimension as a whole is meant.
    private static string Community(Counterpart counterpart) =>
        counterpart.Type == CounterpartType.Community && Topics.IsTopic(counterpart.Name) ? counterpart.Name : string.Empty;

    private static Knowledge Seen(RelationshipEvent e, BrandDimension dimension, string topic, bool holds) =>
        new(dimension, topic, holds, KnowledgeSource.Observed, e.At);

    /// <summary>As the points of connection have it: belonging is a community's where the counterpart is one, else the character's.</summary>
    private static BrandDimension Dimension(ConnectionType connection, Counterpart counterpart) => connection switch
    {
        ConnectionType.ProblemSolution => BrandDimension.Needs,
        ConnectionType.InterestAssociation => BrandDimension.Interests,
        ConnectionType.Entertainment => BrandDimension.Entertainment,
        ConnectionType.GoalFacilitation => BrandDimension.Goals,
        ConnectionType.SharedValues => BrandDimension.Values,
        _ => counterpart.Type == CounterpartType.Community ? BrandDimension.Communities : BrandDimension.Character,
    };
}
