using Relationships.Modeling.Numerics;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// What a history of x purchases up to t_x, seen until T, says under (r, α, s, β). This is the reference: exact for all
/// parameters, one customer at a time. <see cref="DeathFraction"/> does the same by eights where parameters are ordinary.
/// </summary>
internal readonly struct History(double r, double alpha, double s, double beta, double x, double last, double age)
{
    /// <summary>
    /// ln of the odds that the customer is gone: K = ∫ from t_x to T of s/(β + y) ((α + T)/(α + y))^(r + x) ((β + T)/(β + y))^s dy.
    /// </summary>
    public double LogOddsGone()
    {
        var (growth, chance) = LogOddsParts();
        return growth + chance;
    }

    // What the silence makes less likely of who is there, and the chance to have left in it.
    private (double Growth, double Chance) LogOddsParts()
    {
        var (silence, alphaThen, betaThen) = (age - last, alpha + last, beta + last);
        if (silence == 0)
            return (0, double.NegativeInfinity);
        var growth = ((r + x) * NearZero.LogOnePlus(silence / alphaThen)) + (s * NearZero.LogOnePlus(silence / betaThen));
        return (growth, Math.Log(s / betaThen) + new SurvivalIntegral(0, alphaThen, r + x, betaThen, s + 1, 0).Log(silence));
    }

    /// <summary>P(alive) = 1 / (1 + K).</summary>
    public double ProbabilityAlive() => 1 / (1 + Math.Exp(LogOddsGone()));

    /// <summary>The customer, were it alive at T.</summary>
    public Prospect IfAlive() => new(r + x, alpha + age, s, beta + age);

    /// <summary>Probability of exactly k purchases in the time t after T.</summary>
    public double Probability(int k, double t)
    {
        var odds = Math.Exp(LogOddsGone());
        var active = IfAlive().Probability(k, t) / (1 + odds);
        return k > 0 ? active : Math.Min(1, active + (double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds)));
    }

    /// <summary>Γ(r + x)/Γ(r) α^r β^s (α + T)^-(r + x) (β + T)^-s (1 + K), logarithm.</summary>
    public double LogLikelihood()
    {
        if (x == 0 && new Prospect(r, alpha, s, beta).ProbabilityAbove(0, age) is < 0.5 and var above)
        {
            // Next to 0, where the terms below would cancel: who has not come back is whoever is not among those who have.
            return NearZero.LogOnePlus(-above);
        }

        // Of who is gone for certain nothing is known after the last purchase: the silence cancels on paper.
        var (growth, chance) = LogOddsParts();
        var odds = growth + chance;
        var (seen, gone) = odds > 0 ? (last, chance + NearZero.LogOnePlus(Math.Exp(-odds))) : (age, NearZero.LogOnePlus(Math.Exp(odds)));
        var spread = x > 0 ? SpecialFunctions.LogGamma(x) - SpecialFunctions.LogBeta(r, x) - (x * Math.Log(alpha + seen)) : 0;
        return spread + gone - (r * NearZero.LogOnePlus(seen / alpha)) - (s * NearZero.LogOnePlus(seen / beta));
    }
}
