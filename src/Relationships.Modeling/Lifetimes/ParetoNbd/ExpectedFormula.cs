using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>Expected purchases within t: P(alive) times those of the <see cref="Prospect"/>.</summary>
internal readonly struct ExpectedFormula(double t) : IBlockFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(in CustomerBlock block)
    {
        var beta = block.Beta + block.Age;
        var q = NearZero.LogOnePlus(Vector512.Create(t) / beta);
        var time = beta * q * NearZero.ExpRatio((Vector512<double>.One - block.S) * q);
        return block.ProbabilityAlive() * (block.A / (block.Alpha + block.Age)) * time;
    }
}
