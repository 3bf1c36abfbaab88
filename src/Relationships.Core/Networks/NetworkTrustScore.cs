using System.Collections.Immutable;
using Relationships.Numerics;

namespace Relationships.Networks;

/// <summary>How far one party trusts another, from what it has seen itself and what others told it.</summary>
/// <remarks><c>default</c> is the value 0 with nothing known. Base rate and the three contributions sum to the value.</remarks>
public readonly record struct NetworkTrustScore
{
    private readonly ImmutableArray<TrustPath> _paths;

    /// <summary>Value in [0, 1], 90 % interval, uncertainty, evidence mass.</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The trust itself.</summary>
    public double Value => Estimate.Value;

    /// <summary>What is believed without evidence: the truster's propensity to trust, where that is asked for.</summary>
    public double BaseRate { get; init; }

    /// <summary>What the truster has seen of the target, or said of it.</summary>
    public NetworkEvidence Direct { get; init; }

    /// <summary>What the target said of the truster, weakened and capped.</summary>
    public NetworkEvidence Reciprocal { get; init; }

    /// <summary>What others told, weakened and capped.</summary>
    public NetworkEvidence Indirect { get; init; }

    /// <summary>How many others spoke of the target and were heard.</summary>
    public int Witnesses { get; init; }

    /// <summary>The ways on which <see cref="Indirect"/> came, those that move the trust most first; as many as the options ask for.</summary>
    public ImmutableArray<TrustPath> Paths
    {
        get => _paths.IsDefault ? [] : _paths;
        init => _paths = value;
    }

    /// <summary>What <see cref="Direct"/> adds to the base rate.</summary>
    public double DirectContribution => Contribution(Direct);

    /// <summary>What <see cref="Reciprocal"/> adds to the base rate.</summary>
    public double ReciprocalContribution => Contribution(Reciprocal);

    /// <summary>What <see cref="Indirect"/> adds to the base rate.</summary>
    public double IndirectContribution => Contribution(Indirect);

    // E - a = (r (1 - a) - s a) / (r + s + W), and u = W / (r + s + W).
    internal double Contribution(NetworkEvidence evidence) => Estimate.EvidenceMass <= 0
        ? 0
        : ((evidence.Good * (1 - BaseRate)) - (evidence.Bad * BaseRate)) * (1 - Estimate.Uncertainty) / Estimate.EvidenceMass;
}
