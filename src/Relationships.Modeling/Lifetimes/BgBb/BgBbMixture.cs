using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>
/// A customer whose chance p of buying at an opportunity while alive is Beta(α, β), and whose chance θ of dying before an
/// opportunity is Beta(γ, δ): of the population, or after a history (then with the history counted in and alive for certain).
/// </summary>
/// <remarks>All arguments are trusted. Sums have positive terms only, in log space where they could leave the range.</remarks>
internal readonly record struct BgBbMixture(double Alpha, double Beta, double Gamma, double Delta)
{
    private const double Large = 1e200;
    private static readonly double s_logLarge = Math.Log(Large);

    /// <summary>The posterior of who bought at <paramref name="purchases"/> of so many opportunities and is alive at the last.</summary>
    public BgBbMixture After(int purchases, int opportunities) =>
        new(Alpha + purchases, Beta + (opportunities - purchases), Gamma, Delta + opportunities);

    /// <summary>ln of the chance of surviving so many opportunities, (δ)_n / (γ + δ)_n.</summary>
    public double LogSurvival(int opportunities) => RisingFactorial.LogRatio(Delta, Gamma, opportunities);

    /// <summary>ln of the chance of one given order of purchases and none while alive, (α)_x (β)_{n-x} / (α + β)_n.</summary>
    public double LogOrder(int purchases, int opportunities) =>
        RisingFactorial.LogRatio(Beta, Alpha, opportunities - purchases)
        + RisingFactorial.LogRatio(Alpha, Beta + (opportunities - purchases), purchases);

    /// <summary>The chance of surviving the next opportunity.</summary>
    public double SurvivesNext => Delta / (Gamma + Delta);

    /// <summary>The chance of a purchase at an opportunity while alive.</summary>
    public double BuysNext => Alpha / (Alpha + Beta);

    /// <summary>
    /// Expected purchases at the next <paramref name="opportunities"/>: the sum of chances to be alive, times the chance to buy; each later one worth less by
    /// the factor <paramref name="discounted"/>.
    /// </summary>
    public double Expected(int opportunities, double discounted = 1)
    {
        double alive = 1, sum = 0;
        for (var k = 0; k < opportunities; k++)
        {
            alive *= (Delta + k) / (Gamma + Delta + k) * discounted;
            sum += alive;
        }

        return BuysNext * sum;
    }

    /// <summary>The chance of exactly <paramref name="purchases"/> at the next <paramref name="opportunities"/>.</summary>
    public double Probability(int purchases, int opportunities)
    {
        // Dies after i opportunities, of which x were taken: C(i, x) (α)_x (β)_{i-x} / (α+β)_i times γ (δ)_i / (γ+δ)_{i+1}.
        double x = purchases;
        var logFirst = RisingFactorial.LogRatio(Alpha, Beta, purchases) + LogSurvival(purchases) + Math.Log(Gamma / (Gamma + Delta + x));
        double term = 1, sum = 0;
        for (var i = x; i < opportunities; i++)
        {
            sum += term;
            term *= (i + 1) / (i + 1 - x) * ((Beta + (i - x)) / (Alpha + Beta + i)) * ((Delta + i) / (Gamma + Delta + i + 1));
            if (sum > Large || term > Large)
            {
                sum /= Large;
                term /= Large;
                logFirst += s_logLarge;
            }
        }

        // Never dies within them: what would be the next term, of all further deaths together.
        sum += term * ((Gamma + Delta + opportunities) / Gamma);
        return Math.Min(1, Math.Exp(logFirst + Math.Log(sum)));
    }

    /// <summary>
    /// Expected purchases without end, the one at the k-th opportunity from now divided by (1 + d)^k.
    /// </summary>
    public double Residual(double discount) => BuysNext * SurvivesNext * Perpetuity.Of(Delta + 1, Gamma, discount);
}
