using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>A number per customer, by eights. Implemented by structs, so that the loop over a table is compiled for each.</summary>
internal interface IBlockFormula
{
    Vector512<double> Of(in CustomerBlock block);
}
