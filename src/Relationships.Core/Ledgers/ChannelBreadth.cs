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
}
