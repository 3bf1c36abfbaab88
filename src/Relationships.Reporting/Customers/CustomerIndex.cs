using Relationships.Events;

namespace Relationships.Reporting.Customers;

/// <summary>Where some customers stand in a log.</summary>
internal sealed class CustomerIndex
{
    private readonly Dictionary<string, List<int>> _relationships = new(StringComparer.Ordinal);

    /// <summary>Finds customers in one walk over the log's keys.</summary>
    public static CustomerIndex Of(EventLog log, IEnumerable<string> customers)
    {
        var index = new CustomerIndex();
        foreach (var customer in customers)
            index._relationships[customer] = [];
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            if (index._relationships.TryGetValue(log.Keys[i].Customer, out var list))
                list.Add(i);
        }

        return index;
    }

    /// <summary>The relationships of a customer, by their place in the log.</summary>
    public IReadOnlyList<int> Of(string customer) => _relationships[customer];

    /// <summary>The relationships of some customers, by their place in the log.</summary>
    public IEnumerable<int> Of(IEnumerable<string> customers) => customers.SelectMany(c => _relationships[c]).Order();

    /// <summary>A log of some customers alone.</summary>
    public EventLog Log(EventLog log, IEnumerable<string> customers) =>
        EventLog.Create(Of(customers).SelectMany(i => log.Events(i).ToArray()), log.Options);
}
