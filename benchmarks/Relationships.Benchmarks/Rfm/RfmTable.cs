using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Relationships.Benchmarks.Events;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Rfm;

/// <summary>
/// Recency, frequency and mean amount of each customer's purchases, and their quintiles, from columns. A purchase without an
/// amount counts as 0; repeated ids are not looked for, as no query for RFM does. A buffer, filled again and again.
/// </summary>
internal sealed class RfmTable(int customers)
{
    // So many rows are looked through before any of them is counted: the misses of their customers then overlap.
    private const int Block = 1024;

    private readonly Purchases[] _purchases = new Purchases[customers];
    private readonly double[] _recencyDays = new double[customers];
    private readonly double[] _monetary = new double[customers];
    private readonly byte[][] _quintiles = [new byte[customers], new byte[customers], new byte[customers]];
    private readonly long[][] _keys = [new long[customers], new long[customers], new long[customers]];

    public int Customers => _purchases.Length;

    /// <summary>Days from the latest purchase to the as-of; NaN for who bought nothing.</summary>
    public ReadOnlySpan<double> RecencyDays => _recencyDays;

    /// <summary>Mean amount; NaN for who bought nothing.</summary>
    public ReadOnlySpan<double> Monetary => _monetary;

    /// <summary>Quintiles of recency, 5 the latest; 0 for who bought nothing.</summary>
    public ReadOnlySpan<byte> R => _quintiles[0];

    /// <summary>Quintiles of frequency, 5 the most often.</summary>
    public ReadOnlySpan<byte> F => _quintiles[1];

    /// <summary>Quintiles of the mean amount, 5 the most.</summary>
    public ReadOnlySpan<byte> M => _quintiles[2];

    public int Frequency(int customer) => _purchases[customer].Count;

    public void Clear() => Array.Clear(_purchases);

    /// <summary>Counts purchases in. Every thread counts customers of its own, so sums are added in the order of rows on any number of threads.</summary>
    /// <param name="columns">Events.</param>
    /// <param name="first">The customer that code 0 of the columns stands for.</param>
    /// <param name="threads">At most 64.</param>
    public void Add(EventColumns columns, int first, int threads)
    {
        var purchase = columns.KindNames.ToList().IndexOf(EventKind.Purchase);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread => Add(columns, first, (byte)purchase, (uint)thread, (uint)threads));
    }

    /// <summary>Means and quintiles, once everything is counted.</summary>
    public void Rank(DateTimeOffset asOf, int threads)
    {
        var buyers = 0;
        for (var i = 0; i < _purchases.Length; i++)
        {
            ref readonly var p = ref _purchases[i];
            _recencyDays[i] = p.Count == 0 ? double.NaN : (asOf.UtcTicks - p.Latest) / (double)TimeSpan.TicksPerDay;
            _monetary[i] = p.Sum / p.Count;
            if (p.Count == 0)
                continue;

            // Amounts are not negative, and doubles that are not are ordered as their bits are.
            (_keys[0][buyers], _keys[1][buyers], _keys[2][buyers]) = (p.Latest, p.Count, BitConverter.DoubleToInt64Bits(_monetary[i]));
            buyers++;
        }

        Parallel.For(0, _keys.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, measure =>
        {
            var quintiles = _quintiles[measure].AsSpan();
            Quintiles.Assign(_keys[measure].AsSpan(0, buyers), quintiles[..buyers]);
            if (buyers < quintiles.Length)
                Spread(quintiles, buyers);
        });
    }

    private void Add(EventColumns columns, int first, byte purchase, uint thread, uint threads)
    {
        var customers = columns.Customers.Span;
        var kinds = columns.Kinds.Span;
        var ticks = columns.Ticks.Span;
        var amounts = columns.Amounts.Span;
        var table = _purchases.AsSpan(first);
        Span<int> rows = stackalloc int[Block];
        for (var start = 0; start < kinds.Length; start += Block)
        {
            // Without a branch: whether an event is a purchase cannot be foreseen.
            var found = 0;
            var end = Math.Min(kinds.Length, start + Block);
            for (var row = start; row < end; row++)
            {
                rows[found] = row;
                var mine = threads == 1 || (((uint)customers[row] * 0x9E3779B1u >> 16) * threads) >> 16 == thread;
                found += kinds[row] == purchase & mine ? 1 : 0;
            }

            Prefetch(table, customers, rows[..found]);
            foreach (var row in rows[..found])
            {
                ref var p = ref table[customers[row]];
                var amount = amounts[row];

                // The later of both, again without a branch; ticks are never negative.
                var later = ticks[row] - p.Latest;
                p.Latest += later & ~(later >> 63);
                p.Sum += double.IsNaN(amount) ? 0 : amount;
                p.Count++;
            }
        }
    }

    /// <summary>Asks for the memory of all customers of a block at once.</summary>
    private static unsafe void Prefetch(ReadOnlySpan<Purchases> table, ReadOnlySpan<int> customers, ReadOnlySpan<int> rows)
    {
        if (!Sse.IsSupported)
            return;
        foreach (var row in rows)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in table[customers[row]])));
    }

    /// <summary>From buyers to all customers, from the back so that nothing is overwritten before it is read.</summary>
    private void Spread(Span<byte> quintiles, int buyers)
    {
        for (var i = quintiles.Length - 1; i >= 0; i--)
            quintiles[i] = _purchases[i].Count == 0 ? (byte)0 : quintiles[--buyers];
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Purchases
    {
        public long Latest;
        public double Sum;
        public int Count;
    }
}
