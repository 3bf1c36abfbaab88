using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;

/// <summary>Customers who leave at each renewal with a chance of their own, Beta(α, β): new ones, or after renewals (β + their number).</summary>
/// <remarks>All arguments are trusted.</remarks>
internal readonly record struct RenewalMixture(double Alpha, double Beta)
{
    /// <summary>The share that renews at the next renewal.</summary>
    public double Retention => Beta / (Alpha + Beta);

    /// <summary>Those who have renewed so many times.</summary>
    public RenewalMixture After(int renewals) => new(Alpha, Beta + renewals);

    /// <summary>ln of the share that renews so many times, (β)_t / (α + β)_t.</summary>
    public double LogSurvival(int renewals) => RisingFactorial.LogRatio(Beta, Alpha, renewals);

    /// <summary>The share that leaves at exactly the given renewal, from 1.</summary>
    public double Leaving(int renewal) => Math.Exp(LogSurvival(renewal - 1)) * (Alpha / (Alpha + Beta + (renewal - 1)));

    /// <summary>Expected renewals from the next on, without end: the k-th divided by (1 + d)^(k-1), so that one due now counts in full.</summary>
    public double Residual(double discount) => Retention * (1 + discount) * Perpetuity.Of(Beta + 1, Alpha, discount);
}
