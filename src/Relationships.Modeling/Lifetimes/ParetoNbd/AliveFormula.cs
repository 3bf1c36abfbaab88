using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>P(alive).</summary>
internal readonly struct AliveFormula : IBlockFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(in CustomerBlock block) => block.ProbabilityAlive();
}
