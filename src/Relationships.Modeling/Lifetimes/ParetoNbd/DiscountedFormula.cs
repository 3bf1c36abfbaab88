using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>Expected purchases of which each counts for less the later it comes.</summary>
internal readonly struct DiscountedFormula(DiscountedTime time) : IBlockFormula
{
    public Vector512<double> Of(in CustomerBlock block) =>
        block.ProbabilityAlive() * (block.A / (block.Alpha + block.Age)) * time.Of(block.S, block.Beta + block.Age);
}
