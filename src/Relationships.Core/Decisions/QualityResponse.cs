using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Decisions;

/// <summary>
/// What quality makes of effort: g(q) = (1 + B) sigma((q - q0) / tau) - B, with sigma the logistic function. Below q0 + tau ln B it is
/// negative: effort backfires.
/// </summary>
public readonly record struct QualityResponse
{
    private readonly double _needed;
    private readonly double _tolerance;

    /// <summary>Makes the response of a policy.</summary>
    /// <param name="policy">The numbers.</param>
    /// <param name="visibility">How much of what happens others can see, in [0, 1]; B grows with it, since visible complaints weigh on others too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The visibility is out of range.</exception>
    public QualityResponse(InvestmentPolicy policy, double visibility = 0)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentChecks.Probability(visibility, nameof(visibility));
        (_needed, _tolerance) = (policy.QualityNeeded, policy.QualityTolerance);
        Backfire = policy.Backfire * (1 + (policy.VisibleBackfire * visibility));
    }

    /// <summary>B: what effort destroys where quality is at its worst, over what it gains where it is at its best.</summary>
    public double Backfire { get; }

    /// <summary>The quality above which effort helps, q0 + tau ln B; minus infinity where nothing backfires (B = 0).</summary>
    public double Threshold => _needed + (_tolerance * Math.Log(Backfire));

    /// <summary>g(q).</summary>
    /// <param name="quality">q, in [0, 1].</param>
    /// <returns>In (-B, 1), rising in q.</returns>
    public double Of(double quality) => ((1 + Backfire) / (1 + Math.Exp((_needed - quality) / _tolerance))) - Backfire;
}
