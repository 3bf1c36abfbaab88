namespace Relationships.Networks;

/// <summary>The strategies that come with the library, by name.</summary>
public static class NetworkTrustStrategies
{
    /// <summary>Recommended, and the default: evidence, weakened by what its teller is worth.</summary>
    public static INetworkTrustStrategy EvidenceFlow { get; } = new EvidenceFlowTrust();

    /// <summary>Classic subjective logic with cumulative fusion.</summary>
    public static INetworkTrustStrategy Cumulative { get; } = new SubjectiveLogicTrust();

    /// <summary>Classic subjective logic with averaging fusion.</summary>
    public static INetworkTrustStrategy Averaging { get; } = new SubjectiveLogicTrust(OpinionFusion.Averaging);

    /// <summary>Classic subjective logic with fusion by confidence.</summary>
    public static INetworkTrustStrategy Weighted { get; } = new SubjectiveLogicTrust(OpinionFusion.Weighted);

    /// <summary>EigenTrust without seeds: everybody's standing with everybody.</summary>
    public static INetworkTrustStrategy Eigen { get; } = new EigenTrust();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, INetworkTrustStrategy> All { get; } =
        new Dictionary<string, INetworkTrustStrategy>(StringComparer.Ordinal)
        {
            ["evidence-flow"] = EvidenceFlow,
            ["cumulative"] = Cumulative,
            ["averaging"] = Averaging,
            ["weighted"] = Weighted,
            ["eigentrust"] = Eigen,
        };

    /// <summary>Makes a strategy with options of one's own.</summary>
    /// <param name="name">A name in <see cref="All"/>.</param>
    /// <param name="options">Its options.</param>
    /// <returns>The strategy, or null where there is none of that name.</returns>
    /// <exception cref="ArgumentException">Something in the options cannot be.</exception>
    public static INetworkTrustStrategy? Make(string name, NetworkTrustOptions options) => name switch
    {
        "evidence-flow" => new EvidenceFlowTrust(options),
        "cumulative" => new SubjectiveLogicTrust(OpinionFusion.Cumulative, options),
        "averaging" => new SubjectiveLogicTrust(OpinionFusion.Averaging, options),
        "weighted" => new SubjectiveLogicTrust(OpinionFusion.Weighted, options),
        "eigentrust" => new EigenTrust(options),
        _ => null,
    };
}
