using Relationships.Events;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>How many classes of channel a relationship uses: sum over the classes of 1 - exp(-S / k); 0 to 4.</summary>
internal static class ChannelBreadth
{
    private static readonly EvidenceSum[] s_classes =
        [.. Enum.GetValues<ChannelClass>().Select(c => EvidenceSum.BreadthInPerson + (int)c)];

    public static double Of(EvidenceBatch evidence, int row, double saturation)
    {
        double breadth = 0;
        foreach (var sum in s_classes)
            breadth += Saturation.Of(evidence[sum][row] / saturation);
        return breadth;
    }

    /// <summary>The breadth of every row.</summary>
    public static void Of(EvidenceBatch evidence, double saturation, Span<double> destination)
    {
        if (WholeLanes.Fit(evidence.Count))
            Of<WholeLanes>(evidence, saturation, destination);
        else
            Of<PartLanes>(evidence, saturation, destination);
    }

    private static void Of<TLanes>(EvidenceBatch evidence, double saturation, Span<double> destination)
        where TLanes : struct, ILanes
    {
        destination = destination[..evidence.Count];
        destination.Clear();
        var rate = 1 / saturation;
        foreach (var sum in s_classes)
        {
            var sums = evidence[sum];
            for (var i = 0; i < destination.Length; i += VectorMath.Lanes)
                TLanes.Store(TLanes.Load(destination, i) + VectorMath.OneMinusExp(TLanes.Load(sums, i) * rate), destination, i);
        }
    }
}
