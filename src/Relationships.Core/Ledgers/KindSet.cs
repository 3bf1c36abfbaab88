using System.Runtime.CompilerServices;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>A set of a policy's kinds by index.</summary>
[InlineArray(PolicyCheck.MaxKinds / 64)]
internal struct KindSet
{
    private ulong _bits;

    /// <summary>Adds a kind; tells whether it is new.</summary>
    public bool Add(int kind)
    {
        ref var word = ref this[kind / 64];
        var bit = 1UL << (kind % 64);
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    public readonly bool Contains(int kind) => (this[kind / 64] & (1UL << (kind % 64))) != 0;
}
