using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using static System.FormattableString;

namespace Relationships.Networks;

/// <summary>How trust is carried along a network. Every number is an expert default until fitted.</summary>
public sealed record NetworkTrustOptions
{
    /// <summary>Three hops, W = 2, strangers' words a fifth, propensity and reciprocity counted, five paths told.</summary>
    public static NetworkTrustOptions Default { get; } = new();

    /// <summary>Most hops from truster to target: 1 (own evidence only), 2 (whom one knows) or 3 (and whom they introduce); default 3.</summary>
    public int MaxHops { get; init; } = 3;

    /// <summary>W: pieces of evidence that the prior is worth; 0.1 to 100, default 2. The larger, the slower anything is believed.</summary>
    public double PriorWeight { get; init; } = 2;

    /// <summary>a: what is believed of anybody without evidence; in [0, 1], default 0.5. With <see cref="Propensity"/> only where nobody has said anything yet.</summary>
    public double BaseRate { get; init; } = 0.5;

    /// <summary>Most evidence that others' words together may be; from 0 to W, default 2: they never outweigh the prior.</summary>
    public double IndirectCap { get; init; } = 2;

    /// <summary>What the word of someone unknown is worth; in [0, 1], default 0.2 (heuristic: five strangers for one whom one trusts blindly).</summary>
    public double ReferralBaseRate { get; init; } = 0.2;

    /// <summary>Whether witnesses are heard whom no path reaches; default true. False shuts out what strangers invent, and most of what they know.</summary>
    public bool HearStrangers { get; init; } = true;

    /// <summary>Weight of what the target said of the truster; in [0, 1], default 0.5; 0 leaves it out. Capped by W like others' words.</summary>
    public double ReciprocityWeight { get; init; } = 0.5;

    /// <summary>Whether the base rate is the truster's propensity to trust; default true.</summary>
    public bool Propensity { get; init; } = true;

    /// <summary>How many opinions the population's share weighs in a truster's propensity; above 0 to 1000, default 2.</summary>
    public double PropensityPriorWeight { get; init; } = 2;

    /// <summary>EigenTrust: parties trusted from the outset, by weight above 0; empty (the default) for all alike.</summary>
    public IReadOnlyDictionary<string, double> Seeds { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>EigenTrust's alpha, the pull towards the seeds; above 0, at most 1, default 0.15.</summary>
    public double SeedWeight { get; init; } = 0.15;

    /// <summary>How many paths a score tells; at least 0, default 5. They cost most of the time.</summary>
    public int Paths { get; init; } = 5;

    /// <summary>Whether 90 % intervals are computed; default true. Without, they are 0 to 1.</summary>
    public bool Intervals { get; init; } = true;

    /// <summary>Checks the options, which every strategy does when it is made.</summary>
    /// <exception cref="ArgumentException">Something in them cannot be; the message tells all of it.</exception>
    [SuppressMessage("Usage", "MA0015:Specify the parameter name in ArgumentException", Justification = "The options are this; their faults are named.")]
    public void Validate()
    {
        var faults = Faults().ToList();
        if (faults.Count > 0)
            throw new ArgumentException("network trust: " + string.Join(" ", faults));
    }

    private IEnumerable<string> Faults()
    {
        if (MaxHops is < 1 or > 3)
            yield return Invariant($"MaxHops is {MaxHops}; it must be 1, 2 or 3.");
        if (!(PriorWeight >= 0.1 && PriorWeight <= 100))
            yield return Invariant($"PriorWeight is {PriorWeight:R}; it must be between 0.1 and 100.");
        if (!(IndirectCap >= 0 && IndirectCap <= PriorWeight))
            yield return Invariant($"IndirectCap is {IndirectCap:R}; it must be between 0 and PriorWeight ({PriorWeight:R}).");
        foreach (var (name, share) in new[] { (nameof(BaseRate), BaseRate), (nameof(ReferralBaseRate), ReferralBaseRate), (nameof(ReciprocityWeight), ReciprocityWeight) })
        {
            if (!(share >= 0 && share <= 1))
                yield return Invariant($"{name} is {share:R}; it must be between 0 and 1.");
        }

        if (!(PropensityPriorWeight > 0 && PropensityPriorWeight <= 1000))
            yield return Invariant($"PropensityPriorWeight is {PropensityPriorWeight:R}; it must be above 0 and at most 1000.");
        if (!(SeedWeight > 0 && SeedWeight <= 1))
            yield return Invariant($"SeedWeight is {SeedWeight:R}; it must be above 0 and at most 1.");
        if (Seeds is null)
            yield return "there are no Seeds; an empty list means all alike.";
        foreach (var (seed, weight) in Seeds ?? FrozenDictionary<string, double>.Empty)
        {
            if (!(weight > 0 && weight <= double.MaxValue))
                yield return Invariant($"seed '{seed}' weighs {weight:R}; it must be above 0 and finite.");
        }

        if (Paths < 0)
            yield return Invariant($"Paths is {Paths}; it must be at least 0.");
    }
}
