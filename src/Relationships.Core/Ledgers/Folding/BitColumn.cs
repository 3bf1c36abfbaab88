using System.Runtime.CompilerServices;
using Relationships.Numerics;

namespace Relationships.Ledgers.Folding;

/// <summary>A bit for each of so many numbers.</summary>
internal sealed class BitColumn(int count)
{
    public ulong[] Words { get; } = new ulong[(count + 63) / 64];

    /// <summary>Has a bit brought near; an index outside is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int index) => CacheLines.Fetch<ulong>(Words, index >> 6);

    public bool this[int index] => (Words[index >> 6] & (1UL << index)) != 0;

    /// <summary>Sets a bit; tells whether it was set before.</summary>
    public bool Set(int index)
    {
        ref var word = ref Words[index >> 6];
        var bit = 1UL << index;
        var was = (word & bit) != 0;
        word |= bit;
        return was;
    }
}
