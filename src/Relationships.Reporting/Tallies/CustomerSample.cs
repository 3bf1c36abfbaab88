using System.Runtime.InteropServices;

namespace Relationships.Reporting.Tallies;

/// <summary>
/// An even sample of customers: those whose names have the smallest hashes (FNV-1a, mixed). Nothing else of a customer decides; the
/// same customers come in whatever the order, and mostly again in the next report.
/// </summary>
internal sealed class CustomerSample(int most)
{
    private readonly PriorityQueue<string, ulong> _largestFirst = new(Comparer<ulong>.Create(static (x, y) => y.CompareTo(x)));

    private string? _last;

    /// <summary>How many customers were seen.</summary>
    public long Seen { get; private set; }

    /// <summary>Whether everyone is in it.</summary>
    public bool IsAll => Seen == _largestFirst.Count;

    public IReadOnlySet<string> Customers => _largestFirst.UnorderedItems.Select(static i => i.Element).ToHashSet(StringComparer.Ordinal);

    /// <summary>Rows of one customer come one behind another.</summary>
    public void Add(string customer)
    {
        if (string.Equals(customer, _last, StringComparison.Ordinal))
            return;
        _last = customer;
        Seen++;
        var hash = Hash(customer);
        if (_largestFirst.Count < most)
            _largestFirst.Enqueue(customer, hash);
        else if (_largestFirst.TryPeek(out _, out var largest) && hash < largest)
            _largestFirst.EnqueueDequeue(customer, hash);
    }

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in MemoryMarshal.AsBytes(text.AsSpan()))
            hash = (hash ^ b) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
