namespace Relationships.Modeling.Lifetimes.BgNbd;

/// <summary>What one covariate z does in <see cref="BgNbdCovariateModel"/>.</summary>
/// <param name="Covariate">Its name.</param>
/// <param name="Purchase">g1: the purchase rate is multiplied by exp(g1 z).</param>
/// <param name="LeavingA">g2: a is multiplied by exp(g2 z); larger, sooner gone.</param>
/// <param name="LeavingB">g3: b is multiplied by exp(g3 z); larger, later gone.</param>
public readonly record struct BgNbdCovariateEffect(string Covariate, double Purchase, double LeavingA, double LeavingB);
