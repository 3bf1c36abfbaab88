namespace Relationships.Policies;

/// <summary>One number of a policy: where it stands in the JSON, its range and unit. Reading, writing, checking, comparing and the schema all go by this list.</summary>
public sealed class PolicyNumber
{
    internal PolicyNumber(string path, double min, double max, string unit, Func<EvidencePolicy, double> get, Func<EvidencePolicy, double, EvidencePolicy> set)
    {
        Path = path;
        Min = min;
        Max = max;
        Unit = unit;
        Get = get;
        Set = set;
    }

    /// <summary>Every number of a policy outside its kinds, in the order of the file.</summary>
    public static IReadOnlyList<PolicyNumber> All { get; } =
        [.. PriorPolicy.Numbers, .. EpisodePolicy.Numbers, .. ExchangePolicy.Numbers, .. TrustPolicy.Numbers, .. ConnectionsPolicy.Numbers,
         .. OutcomesPolicy.Numbers, .. ResiliencePolicy.Numbers, .. ContinuumPolicy.Numbers, .. AudiencePolicy.Numbers, .. BrandsPolicy.Numbers, .. InvestmentPolicy.Numbers];

    /// <summary>Path in the JSON, names joined by dots.</summary>
    public string Path { get; }

    /// <summary>Least value taken.</summary>
    public double Min { get; }

    /// <summary>Greatest value taken.</summary>
    public double Max { get; }

    /// <summary>Symbol and unit.</summary>
    public string Unit { get; }

    /// <summary>Reads the number from a policy.</summary>
    public Func<EvidencePolicy, double> Get { get; }

    internal Func<EvidencePolicy, double, EvidencePolicy> Set { get; }
}
