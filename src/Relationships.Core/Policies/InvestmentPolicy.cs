namespace Relationships.Policies;

/// <summary>When a relationship deserves investment: the customer's desire, the quality that is needed, and what is known of purchases beforehand.</summary>
public sealed record InvestmentPolicy
{
    /// <summary>Half-life of what the customer said and did about wanting contact, and of purchases in what a relationship is worth; days.</summary>
    public double DesireHalfLifeDays { get; init; }

    /// <summary>P(desire above 1/2) below which the customer is left in peace; in [0, 1].</summary>
    public double DesireProbability { get; init; }

    /// <summary>q0: the quality at which the response to effort stands amid its rise; in [0, 1].</summary>
    public double QualityNeeded { get; init; }

    /// <summary>tau: how gradual the response to quality is; the smaller, the more it is a step at q0; above 0.</summary>
    public double QualityTolerance { get; init; }

    /// <summary>B: what effort destroys where quality is at its worst, over what it gains where it is at its best; at least 0.</summary>
    public double Backfire { get; init; }

    /// <summary>By what share B grows where everything happens before the eyes of others; at least 0.</summary>
    public double VisibleBackfire { get; init; }

    /// <summary>P(quality high enough for effort to help) below which the basics come first; in [0, 1].</summary>
    public double BasicsProbability { get; init; }

    /// <summary>P(the best effort pays) from which on it is made where its lower bound is not above 0; in [0, 1].</summary>
    public double Confidence { get; init; }

    /// <summary>Repeat purchases that are presumed of everyone; with the months below a Gamma prior of the rate; above 0.</summary>
    public double PresumedPurchases { get; init; }

    /// <summary>In how many months they are presumed; above 0.</summary>
    public double PresumedMonths { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        Number("desireHalfLifeDays", 1, 36500, "days", i => i.DesireHalfLifeDays, (i, v) => i with { DesireHalfLifeDays = v }),
        Number("desireProbability", 0, 1, "probability", i => i.DesireProbability, (i, v) => i with { DesireProbability = v }),
        Number("qualityNeeded", 0, 1, "q0, share", i => i.QualityNeeded, (i, v) => i with { QualityNeeded = v }),
        Number("qualityTolerance", 0.001, 10, "tau, share", i => i.QualityTolerance, (i, v) => i with { QualityTolerance = v }),
        Number("backfire", 0, 100, "B, loss over gain", i => i.Backfire, (i, v) => i with { Backfire = v }),
        Number("visibleBackfire", 0, 100, "share of B", i => i.VisibleBackfire, (i, v) => i with { VisibleBackfire = v }),
        Number("basicsProbability", 0, 1, "probability", i => i.BasicsProbability, (i, v) => i with { BasicsProbability = v }),
        Number("confidence", 0, 1, "probability", i => i.Confidence, (i, v) => i with { Confidence = v }),
        Number("presumedPurchases", 0.001, 10000, "alpha, purchases", i => i.PresumedPurchases, (i, v) => i with { PresumedPurchases = v }),
        Number("presumedMonths", 0.001, 10000, "beta, months", i => i.PresumedMonths, (i, v) => i with { PresumedMonths = v }),
    ];

    private static PolicyNumber Number(string name, double min, double max, string unit, Func<InvestmentPolicy, double> get, Func<InvestmentPolicy, double, InvestmentPolicy> set) =>
        new($"investment.{name}", min, max, unit, p => get(p.Investment), (p, v) => p with { Investment = set(p.Investment, v) });
}
