namespace Relationships.Policies;

/// <summary>One outcome's prior, a Gamma distribution of its rate, and how far ahead it is judged.</summary>
/// <remarks>
/// The rate believed without evidence is <see cref="Shape"/> / <see cref="Exposure"/>. Fit both to a business: they are its base rate.
/// </remarks>
public sealed record OutcomePrior
{
    /// <summary>alpha: acts that the prior is worth; the smaller, the more customers are taken to differ.</summary>
    public double Shape { get; init; }

    /// <summary>beta: exposure that the prior is worth; the larger, the slower anything is believed. Months; for defence, criticisms witnessed.</summary>
    public double Exposure { get; init; }

    /// <summary>h: how far ahead the chance is meant. Months; for defence, criticisms witnessed.</summary>
    public double Horizon { get; init; }

    internal static PolicyNumber[] Numbers(string name, string unit, Func<OutcomesPolicy, OutcomePrior> get, Func<OutcomesPolicy, OutcomePrior, OutcomesPolicy> set)
    {
        EvidencePolicy Set(EvidencePolicy policy, OutcomePrior prior) => policy with { Outcomes = set(policy.Outcomes, prior) };
        return
        [
            new($"outcomes.{name}.shape", 0.01, 1000, "alpha, acts", p => get(p.Outcomes).Shape, (p, v) => Set(p, get(p.Outcomes) with { Shape = v })),
            new($"outcomes.{name}.exposure", 0.001, 10000, $"beta, {unit}", p => get(p.Outcomes).Exposure, (p, v) => Set(p, get(p.Outcomes) with { Exposure = v })),
            new($"outcomes.{name}.horizon", 0.01, 1200, $"h, {unit}", p => get(p.Outcomes).Horizon, (p, v) => Set(p, get(p.Outcomes) with { Horizon = v })),
        ];
    }
}
