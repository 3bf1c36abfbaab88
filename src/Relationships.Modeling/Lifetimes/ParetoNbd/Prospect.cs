using Relationships.Modeling.Numerics;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// A customer who is alive now: the rate of purchase is Gamma(r, α), that of leaving Gamma(s, β), independent. A new customer is
/// one; so is, with r + x, α + T, s, β + T, whoever is known to be alive at age T after x purchases. All that the model says
/// of the future it says of these.
/// </summary>
/// <param name="r">Shape of the purchase rate, above 0.</param>
/// <param name="alpha">α, its scale in time, above 0.</param>
/// <param name="s">Shape of the rate of leaving, above 0.</param>
/// <param name="beta">β, its scale in time, above 0.</param>
internal readonly struct Prospect(double r, double alpha, double s, double beta)
{
    /// <summary>Expected purchases within t: (r/α) ∫ (1 + u/β)^-s du = (r/α) β q (e^y - 1)/y with q = ln(1 + t/β), y = (1 - s) q.</summary>
    public double Expected(double t)
    {
        var q = NearZero.LogOnePlus(t / beta);
        return r / alpha * beta * q * NearZero.ExpRatio((1 - s) * q);
    }

    /// <summary>Expected purchases within t, each worth e^(-δu) at time u; t may be infinite where δ is above 0.</summary>
    public double Discounted(double delta, double t) =>
        delta == 0 ? Expected(t) : r / alpha * Math.Exp(new SurvivalIntegral(0, alpha, 0, beta, s, delta).Log(t));

    /// <summary>Probability of exactly k purchases within t: alive throughout, or gone at some u before with k made by then.</summary>
    public double Probability(int k, double t)
    {
        if (t == 0)
            return k == 0 ? 1 : 0;
        var arrangements = -SpecialFunctions.LogBeta(r, k + 1.0) - Math.Log(r + k);
        var alive = arrangements - (r * NearZero.LogOnePlus(t / alpha)) - (k == 0 ? 0 : k * NearZero.LogOnePlus(alpha / t)) - (s * NearZero.LogOnePlus(t / beta));
        var gone = arrangements + Math.Log(s / beta) + new SurvivalIntegral(k, alpha, r, beta, s + 1, 0).Log(t);
        return Math.Min(1, Math.Exp(alive) + Math.Exp(gone));
    }

    /// <summary>Probability of more than k purchases within t: the purchase k + 1 comes at some u, and the customer lives to make it.</summary>
    public double ProbabilityAbove(int k, double t)
    {
        var arrangements = -SpecialFunctions.LogBeta(r, k + 1.0) - Math.Log(alpha);
        return Math.Min(1, Math.Exp(arrangements + new SurvivalIntegral(k, alpha, r + 1, beta, s, 0).Log(t)));
    }
}
