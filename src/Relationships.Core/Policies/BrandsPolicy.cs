namespace Relationships.Policies;

/// <summary>How much is believed of what is known of a customer, and of what a brand claims.</summary>
public sealed record BrandsPolicy
{
    /// <summary>Pieces of evidence that something is worth which the customer said.</summary>
    public double SaidWeight { get; init; }

    /// <summary>Pieces of evidence that something is worth which was seen in what the customer does.</summary>
    public double ObservedWeight { get; init; }

    /// <summary>Half-life of what is known of a customer; days. People change slowly.</summary>
    public double KnowledgeHalfLifeDays { get; init; }

    /// <summary>k: claims at which 63 % of the loudest claiming is reached.</summary>
    public double ClaimSaturation { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        Number("saidWeight", 0.01, 100, "pieces of evidence", b => b.SaidWeight, (b, v) => b with { SaidWeight = v }),
        Number("observedWeight", 0.01, 100, "pieces of evidence", b => b.ObservedWeight, (b, v) => b with { ObservedWeight = v }),
        Number("knowledgeHalfLifeDays", 1, 36500, "days", b => b.KnowledgeHalfLifeDays, (b, v) => b with { KnowledgeHalfLifeDays = v }),
        Number("claimSaturation", 0.01, 10000, "k, claims", b => b.ClaimSaturation, (b, v) => b with { ClaimSaturation = v }),
    ];

    private static PolicyNumber Number(string name, double min, double max, string unit, Func<BrandsPolicy, double> get, Func<BrandsPolicy, double, BrandsPolicy> set) =>
        new($"brands.{name}", min, max, unit, p => get(p.Brands), (p, v) => p with { Brands = set(p.Brands, v) });
}
