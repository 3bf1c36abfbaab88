using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Numerics;

/// <summary>The least and the greatest number of a column that has no NaN.</summary>
internal static class ColumnRange
{
    public static (double Least, double Greatest) Of(ReadOnlySpan<double> values)
    {
        var (least, greatest) = (Vector512.Create(double.PositiveInfinity), Vector512.Create(double.NegativeInfinity));
        var i = 0;
        for (; i <= values.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var v = Vector512.Create(values[i..]);
            least = Vector512.MinNative(least, v);
            greatest = Vector512.MaxNative(greatest, v);
        }

        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            (low, high) = (Math.Min(low, least[lane]), Math.Max(high, greatest[lane]));
        for (; i < values.Length; i++)
            (low, high) = (Math.Min(low, values[i]), Math.Max(high, values[i]));
        return (low, high);
    }
}
