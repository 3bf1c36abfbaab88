using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>Sum over times of weight times expected purchases: P(alive), which costs most, is worked out once for all times.</summary>
internal readonly struct WeightedFormula((double Time, double Weight)[] points) : IBlockFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(in CustomerBlock block)
    {
        var beta = block.Beta + block.Age;
        var rest = Vector512<double>.One - block.S;
        var sum = Vector512<double>.Zero;
        foreach (var (time, weight) in points)
        {
            var q = NearZero.LogOnePlus(Vector512.Create(time) / beta);
            sum = Vector512.FusedMultiplyAdd(q * NearZero.ExpRatio(rest * q), Vector512.Create(weight), sum);
        }

        return block.ProbabilityAlive() * (block.A / (block.Alpha + block.Age)) * beta * sum;
    }
}
