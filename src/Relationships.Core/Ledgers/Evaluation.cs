using System.Runtime.Intrinsics;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>Brings ledgers to an as-of: decays their sums and weighs their open items.</summary>
internal static class Evaluation
{
    private const int RowsAtATime = 256;

    public static void Evaluate(in LedgerRows rows, long asOf, EvidenceBatch destination)
    {
        destination.Count = rows.Count;
        rows.CopyEvents(destination.EventsColumn);
        rows.CopyHasSwitched(destination.HasSwitchedColumn);
        Days(rows.First, asOf, destination.DaysSinceFirstColumn);
        Days(rows.Last, asOf, destination.DaysSinceLastColumn);
        if (WholeLanes.Fit(rows.Count))
            Decay<WholeLanes>(rows, asOf, destination);
        else
            Decay<PartLanes>(rows, asOf, destination);
        OpenItemEvidence.Add(rows, asOf, destination);
        rows.FetchNext();
    }

    private static void Days(ReadOnlySpan<long> instants, long asOf, Span<double> days)
    {
        for (var i = 0; i < days.Length; i++)
            days[i] = (asOf - instants[i]) / (double)TimeSpan.TicksPerDay;
    }

    /// <summary>Ticks from instants to an as-of.</summary>
    private static void Ticks(long asOf, ReadOnlySpan<long> instants, Span<double> ticks)
    {
        for (var i = 0; i < ticks.Length; i++)
            ticks[i] = asOf - instants[i];
    }

    private static void Decay<TLanes>(in LedgerRows rows, long asOf, EvidenceBatch destination)
        where TLanes : struct, ILanes
    {
        var policy = rows.Policy;
        Span<double> ages = stackalloc double[RowsAtATime];
        Span<double> lefts = stackalloc double[RowsAtATime];
        for (var from = 0; from < rows.Count; from += RowsAtATime)
        {
            var part = rows.Part(from, Math.Min(RowsAtATime, rows.Count - from));
            var age = ages[..part.Count];
            var left = lefts[..part.Count];
            Ticks(asOf, part.Anchors, age);
            for (var h = 0; h < policy.HalfLifeTicks.Length; h++)
            {
                Left<TLanes>(age, policy.HalfLifeTicks[h], left);
                foreach (var sum in policy.SumsOf[h])
                {
                    var column = destination.Column(sum).Slice(from, part.Count);
                    if (part.HasColumn(sum))
                        Decay<TLanes>(part.Sums(sum), part.NextSums(sum), left, column);
                    else
                        column.Clear();
                }

                if (h == policy.HalfLifeOf[(int)EvidenceSum.ProblemSolutionDemonstrated])
                    Connect(part.Connections, left, from, destination);
            }
        }
    }

    /// <summary>What is left of a piece of evidence at an age.</summary>
    private static void Left<TLanes>(ReadOnlySpan<double> age, double halfLife, Span<double> left)
        where TLanes : struct, ILanes
    {
        for (var i = 0; i < left.Length; i += VectorMath.Lanes)
            TLanes.Store(VectorMath.Exp2(-TLanes.Load(age, i) / Vector512.Create(halfLife)), left, i);
    }

    /// <summary>A taken-back end may leave a rounding error below zero.</summary>
    private static void Decay<TLanes>(ReadOnlySpan<double> sums, ReadOnlySpan<double> next, ReadOnlySpan<double> left, Span<double> destination)
        where TLanes : struct, ILanes
    {
        // Rows are mostly scored one batch behind the other: the next one's sums come while this one is scored.
        for (var i = 0; i < destination.Length; i += VectorMath.Lanes)
        {
            CacheLines.Fetch(next, i);
            TLanes.Store(Vector512.MaxNative(Vector512<double>.Zero, TLanes.Load(sums, i) * TLanes.Load(left, i)), destination, i);
        }
    }

    /// <summary>A table's rows keep few sums of points of connection; all have one half-life.</summary>
    private static void Connect(ItemRows<ConnectionSum> connections, ReadOnlySpan<double> left, int from, EvidenceBatch destination)
    {
        var sums = destination.Sums;
        foreach (var kept in connections)
            sums[(int)kept.Item.Sum][from + kept.Row] = Math.Max(0, kept.Item.Value * left[kept.Row]);
    }
}
