using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// The evidence of many relationships at one as-of, in columns: what strategies read. A buffer to be filled again and
/// again; nothing is allocated a relationship.
/// </summary>
public sealed class EvidenceBatch
{
    private readonly AlignedColumns _sums;
    private readonly double[] _daysSinceFirst;
    private readonly double[] _daysSinceLast;
    private readonly int[] _events;
    private readonly bool[] _switched;
    private readonly double[] _breadth;
    private double _breadthSaturation = double.NaN;
    private int _count;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most relationships it can hold; at least 1.</param>
    public EvidenceBatch(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _sums = new AlignedColumns(EvidenceSums.Count, capacity);
        _daysSinceFirst = new double[capacity];
        _daysSinceLast = new double[capacity];
        _events = new int[capacity];
        _switched = new bool[capacity];
        _breadth = new double[capacity];
    }

    /// <summary>Most relationships it can hold.</summary>
    public int Capacity { get; }

    /// <summary>How many relationships it holds now.</summary>
    public int Count
    {
        get => _count;
        internal set
        {
            // New rows are to come.
            _count = value;
            _breadthSaturation = double.NaN;
        }
    }

    /// <summary>Events counted.</summary>
    public ReadOnlySpan<int> Events => _events.AsSpan(0, Count);

    /// <summary>Days from the first event to the as-of; at least 0.</summary>
    public ReadOnlySpan<double> DaysSinceFirst => _daysSinceFirst.AsSpan(0, Count);

    /// <summary>Days from the latest event to the as-of; at least 0.</summary>
    public ReadOnlySpan<double> DaysSinceLast => _daysSinceLast.AsSpan(0, Count);

    /// <summary>Whether the customer was ever seen to go over to a rival.</summary>
    public ReadOnlySpan<bool> HasSwitched => _switched.AsSpan(0, Count);

    /// <summary>One decayed sum of every relationship, at the as-of; never negative.</summary>
    /// <param name="sum">Which.</param>
    /// <returns>A column of <see cref="Count"/> numbers.</returns>
    public ReadOnlySpan<double> this[EvidenceSum sum] => _sums[(int)sum][..Count];

    /// <summary>Makes rows without evidence: every sum 0, no event, no day gone by.</summary>
    /// <param name="count">How many; at most <see cref="Capacity"/>.</param>
    public void Clear(int count)
    {
        if (count < 0 || count > Capacity)
            throw new ArgumentOutOfRangeException(nameof(count), count, "count is not in 0 to the capacity.");
        Count = count;
        _sums.Clear();
        Array.Clear(_daysSinceFirst);
        Array.Clear(_events);
        Array.Clear(_switched);
        Array.Clear(_daysSinceLast);
    }

    /// <summary>How many classes of channel every row uses, 0 to 4; computed when it is first asked for.</summary>
    internal ReadOnlySpan<double> Breadth(double saturation)
    {
        var breadth = _breadth.AsSpan(0, Count);
        if (saturation != _breadthSaturation)
        {
            ChannelBreadth.Of(this, saturation, breadth);
            _breadthSaturation = saturation;
        }

        return breadth;
    }

    /// <summary>Makes this the one row of another batch.</summary>
    internal void Take(EvidenceBatch other, int row)
    {
        Count = 1;
        for (var sum = 0; sum < EvidenceSums.Count; sum++)
            _sums[sum][0] = other._sums[sum][row];
        _daysSinceFirst[0] = other._daysSinceFirst[row];
        _daysSinceLast[0] = other._daysSinceLast[row];
        _events[0] = other._events[row];
        _switched[0] = other._switched[row];
    }

    /// <summary>All sums, to write.</summary>
    internal AlignedRows Sums => _sums.Rows(0, Count);

    internal Span<double> Column(EvidenceSum sum) => _sums[(int)sum][..Count];

    internal Span<bool> HasSwitchedColumn => _switched.AsSpan(0, Count);

    internal Span<int> EventsColumn => _events.AsSpan(0, Count);

    internal Span<double> DaysSinceFirstColumn => _daysSinceFirst.AsSpan(0, Count);

    internal Span<double> DaysSinceLastColumn => _daysSinceLast.AsSpan(0, Count);
}
