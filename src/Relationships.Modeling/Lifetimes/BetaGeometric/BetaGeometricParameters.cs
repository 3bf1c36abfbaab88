namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// What BG/NBD and MBG/NBD have in common: purchase rates are Gamma(r, α), and after purchases customers leave with a
/// probability that is Beta(a, b). They differ in one number: whether the first purchase already is a chance to leave.
/// </summary>
/// <param name="R">Shape of the purchase rates.</param>
/// <param name="Alpha">Scale of the purchase rates, in the unit of time in use.</param>
/// <param name="A">Shape of the leaving probabilities: larger, sooner.</param>
/// <param name="B">Shape of the leaving probabilities: larger, later.</param>
/// <param name="FirstChance">1 where the first purchase is a chance to leave (MBG/NBD), else 0 (BG/NBD).</param>
internal readonly record struct BetaGeometricParameters(double R, double Alpha, double A, double B, int FirstChance)
{
    /// <summary>How many chances to leave a customer had who made x repeat purchases.</summary>
    public double Chances(double x) => x + FirstChance;

    /// <summary>The same in another unit of time: only α is a time.</summary>
    public BetaGeometricParameters In(TimeUnit from, TimeUnit to) => this with { Alpha = TimeUnits.Convert(Alpha, from, to) };
}
