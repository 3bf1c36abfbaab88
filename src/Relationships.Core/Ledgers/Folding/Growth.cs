using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>2^(span / h) for every distinct half-life h of a policy at once: few, so one or two vectors hold them.</summary>
internal sealed class Growth(CompiledPolicy policy)
{
    private readonly double[] _halfLives = policy.HalfLifeLanes;

    /// <summary>The growths of the span set last, by half-life.</summary>
    public double[] Values { get; } = new double[policy.HalfLifeLanes.Length];

    /// <summary>Computes them; each has the bits of <see cref="CompiledPolicy.Growth"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long span)
    {
        var x = Vector512.Create((double)span);
        ref var halfLife = ref MemoryMarshal.GetArrayDataReference(_halfLives);
        ref var value = ref MemoryMarshal.GetArrayDataReference(Values);
        for (nuint i = 0; i < (nuint)Values.Length; i += VectorMath.Lanes)
            VectorMath.Exp2(x / Vector512.LoadUnsafe(ref halfLife, i)).StoreUnsafe(ref value, i);
    }
}
