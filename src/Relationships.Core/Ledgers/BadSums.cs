using System.Runtime.CompilerServices;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>One number for each sum of bad evidence, which an episode holds back while it is open.</summary>
[InlineArray(Count)]
internal struct BadSums
{
    public const int Count = 7;

    private double _first;

    /// <summary>The sums of bad evidence, in the order of <see cref="EvidenceSum"/>.</summary>
    public static EvidenceSum[] Every { get; } = [.. EvidenceSums.All.Where(s => s.IsBad())];

    private static sbyte[] Indices { get; } = [.. EvidenceSums.All.Select(s => (sbyte)Array.IndexOf(Every, s))];

    /// <summary>Where a sum stands among them; -1 where it is no bad one.</summary>
    public static int IndexOf(EvidenceSum sum) => Indices[(int)sum];
}
