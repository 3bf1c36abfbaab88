using System.Runtime.Intrinsics;

namespace Relationships.Ledgers.Folding;

/// <summary>Whether cells of columns are what events may hold, many at a time.</summary>
internal static class CellRanges
{
    /// <summary>Whether all numbers are none (NaN) or in 0 to the most.</summary>
    public static bool AreWithin(ReadOnlySpan<double> values, double most)
    {
        var i = 0;
        for (; i <= values.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var value = Vector512.Create(values[i..]);
            if (Vector512.LessThanAny(value, Vector512<double>.Zero) || Vector512.GreaterThanAny(value, Vector512.Create(most)))
                return false;
        }

        for (; i < values.Length; i++)
        {
            if (values[i] < 0 || values[i] > most)
                return false;
        }

        return true;
    }

    public static bool AreWithin(ReadOnlySpan<long> values, long least, long most)
    {
        var (low, high) = (Vector512.Create(long.MaxValue), Vector512.Create(long.MinValue));
        var i = 0;
        for (; i <= values.Length - Vector512<long>.Count; i += Vector512<long>.Count)
        {
            var value = Vector512.Create(values[i..]);
            (low, high) = (Vector512.Min(low, value), Vector512.Max(high, value));
        }

        if (Vector512.LessThanAny(low, Vector512.Create(least)) || Vector512.GreaterThanAny(high, Vector512.Create(most)))
            return false;
        for (; i < values.Length; i++)
        {
            if (values[i] < least || values[i] > most)
                return false;
        }

        return true;
    }

    /// <summary>Whether all are instants, or none (<see cref="long.MaxValue"/>).</summary>
    public static bool AreDues(ReadOnlySpan<long> ticks)
    {
        var none = Vector512.Create(long.MaxValue);
        var (low, high) = (Vector512<long>.Zero, Vector512<long>.Zero);
        var i = 0;
        for (; i <= ticks.Length - Vector512<long>.Count; i += Vector512<long>.Count)
        {
            var due = Vector512.Create(ticks[i..]);
            due = Vector512.ConditionalSelect(Vector512.Equals(due, none), Vector512<long>.Zero, due);
            (low, high) = (Vector512.Min(low, due), Vector512.Max(high, due));
        }

        if (Vector512.LessThanAny(low, Vector512<long>.Zero) || Vector512.GreaterThanAny(high, Vector512.Create(DateTimeOffset.MaxValue.UtcTicks)))
            return false;
        foreach (var due in ticks[i..])
        {
            if (due != long.MaxValue && !(due >= 0 && due <= DateTimeOffset.MaxValue.UtcTicks))
                return false;
        }

        return true;
    }

    /// <summary>Whether all codes are none (-1) or in 0 to the most.</summary>
    public static bool AreWithin(ReadOnlySpan<sbyte> values, sbyte most) => !values.ContainsAnyExceptInRange((sbyte)-1, most);
}
