namespace Relationships.Policies;

/// <summary>The numbers of points of connection and eras.</summary>
public sealed record ConnectionsPolicy
{
    /// <summary>Half-life of what is demonstrated and responded to; days.</summary>
    public double HalfLifeDays { get; init; }

    /// <summary>k: the decayed sum at which 63 % of one side of a point is reached.</summary>
    public double Saturation { get; init; }

    /// <summary>tau: the strength that an era must reach to hold, in (0, 0.5]; above, more evidence could lose an era.</summary>
    public double EraStrength { get; init; }

    /// <summary>gamma: how probable that must be; at least 0.65, since below it more evidence could lose an era.</summary>
    public double EraProbability { get; init; }

    /// <summary>Mutual trust that the Relationship era needs besides, in [0, 1].</summary>
    public double MutualTrust { get; init; }

    /// <summary>p0: chance that a relationship without any point of connection lasts.</summary>
    public double LastingFloor { get; init; }

    /// <summary>phi: the share of the remaining way to certainty that one live point goes.</summary>
    public double LastingLift { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        Number("halfLifeDays", 1, 36500, "days", c => c.HalfLifeDays, (c, v) => c with { HalfLifeDays = v }),
        Number("saturation", 0.01, 10000, "k, pieces of evidence", c => c.Saturation, (c, v) => c with { Saturation = v }),
        Number("eraStrength", 0.01, 0.5, "tau, strength", c => c.EraStrength, (c, v) => c with { EraStrength = v }),
        Number("eraProbability", 0.65, 0.999, "gamma, probability", c => c.EraProbability, (c, v) => c with { EraProbability = v }),
        Number("mutualTrust", 0, 1, "trust", c => c.MutualTrust, (c, v) => c with { MutualTrust = v }),
        Number("lastingFloor", 0, 0.99, "p0, chance", c => c.LastingFloor, (c, v) => c with { LastingFloor = v }),
        Number("lastingLift", 0, 0.99, "phi, share", c => c.LastingLift, (c, v) => c with { LastingLift = v }),
    ];

    private static PolicyNumber Number(string name, double min, double max, string unit, Func<ConnectionsPolicy, double> get, Func<ConnectionsPolicy, double, ConnectionsPolicy> set) =>
        new($"connections.{name}", min, max, unit, p => get(p.Connections), (p, v) => p with { Connections = set(p.Connections, v) });
}
