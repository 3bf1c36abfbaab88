using System.Runtime.Intrinsics;
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
        for (var i = 0; i < evidence.Count; i += VectorMath.Lanes)
        {
            var breadth = Vector512<double>.Zero;
            foreach (var sum in s_classes)
                breadth += VectorMath.OneMinusExp(VectorMath.Load(evidence[sum], i) * (1 / saturation));
            VectorMath.Store(breadth, destination, i);
        }
    }
}
