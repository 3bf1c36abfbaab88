namespace Relationships.Benchmarks.Events;

/// <summary>
/// How many events each customer has: one, and of all others a share in proportion to 1 / (rank + 1), as Zipf has it: few
/// customers do most, as in any shop. The numbers are expectations, rounded so that they sum to the whole; so any range of customers is known without the rest.
/// </summary>
internal sealed class ZipfCounts
{
    private readonly long[] _starts;

    public ZipfCounts(int customers, long events)
    {
        if (customers < 1)
            throw new ArgumentOutOfRangeException(nameof(customers), customers, "customers is not at least 1.");
        if (events < customers)
            throw new ArgumentOutOfRangeException(nameof(events), events, "events is less than one a customer.");
        var total = 0.0;
        for (var rank = 0; rank < customers; rank++)
            total += 1.0 / (rank + 1);
        _starts = new long[customers + 1];
        var sum = 0.0;
        for (var rank = 0; rank < customers; rank++)
        {
            sum += 1.0 / (rank + 1);
            _starts[rank + 1] = rank + 1 + (long)((events - customers) * (sum / total));
        }
    }

    public int Customers => _starts.Length - 1;

    public long Events => _starts[^1];

    /// <summary>Events of all customers before one; its own go up to those before the next.</summary>
    public long Before(int customer) => _starts[customer];

    /// <summary>Ranges of customers, each with at most so many events (or one customer) and so many customers.</summary>
    public IEnumerable<(int First, int Count)> Ranges(long mostEvents, int mostCustomers)
    {
        for (var first = 0; first < Customers;)
        {
            var found = Array.BinarySearch(_starts, first + 1, Customers - first, _starts[first] + mostEvents);
            var last = Math.Clamp(found < 0 ? ~found - 1 : found, first + 1, (int)Math.Min(Customers, first + (long)mostCustomers));
            yield return (first, last - first);
            first = last;
        }
    }
}
