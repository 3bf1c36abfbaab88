using Relationships.Events.Columns;
using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// What customers' events feed, decayed to one instant, and how many events there are: sums and counts alone, with no rules of
/// days, episodes or repeated ids. What <see cref="LedgerTable"/> is to a log, but a glance; for ranking and monitoring.
/// </summary>
/// <remarks>
/// One row a customer, by the code of its id, over all counterparts; a code of the empty text, which is no customer, has its row too, without
/// an event. Immutable, thread-safe.
/// </remarks>
public sealed class DecayedSumTable
{
    private readonly double[] _cells;
    private readonly int[] _events;
    private readonly int[] _places;
    private readonly int _width;

    internal DecayedSumTable(DateTimeOffset asOf, TextDictionary customerIds, SumLayout layout, double[] cells, int[] events)
    {
        AsOf = asOf;
        CustomerIds = customerIds;
        Sums = layout.Sums;
        _width = layout.Width;
        _places = layout.Places;
        _cells = cells;
        _events = events;
    }

    /// <summary>The instant that the sums are decayed to.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The customers: row i is that of code i.</summary>
    public TextDictionary CustomerIds { get; }

    /// <summary>How many customers there are, those without a counted event among them.</summary>
    public int Count => _events.Length;

    /// <summary>The sums that the events' kinds can feed; all others are 0.</summary>
    public IReadOnlyList<EvidenceSum> Sums { get; }

    /// <summary>How many events of each customer count.</summary>
    public ReadOnlySpan<int> Events => _events;

    /// <summary>One decayed sum of one customer at the as-of: sum of w 2^(-(T - t) / h), in pieces of evidence.</summary>
    /// <param name="customer">Code of the customer, 0 to below <see cref="Count"/>.</param>
    /// <param name="sum">Which sum.</param>
    /// <returns>At least 0, unless an event states a strength or severity below 0.</returns>
    public double this[int customer, EvidenceSum sum]
    {
        get
        {
            if ((uint)customer >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(customer), customer, "customer is not in 0 to below the count.");
            return _places[(int)sum] is var place && place >= 0 ? _cells[(customer * _width) + place] : 0;
        }
    }

    /// <summary>Copies one sum of every customer.</summary>
    /// <param name="sum">Which.</param>
    /// <param name="destination">At least as long as there are customers.</param>
    public void CopyTo(EvidenceSum sum, Span<double> destination)
    {
        var place = _places[(int)sum];
        destination = destination[..Count];
        destination.Clear();
        for (var customer = 0; customer < destination.Length && place >= 0; customer++)
            destination[customer] = _cells[(customer * _width) + place];
    }
}
