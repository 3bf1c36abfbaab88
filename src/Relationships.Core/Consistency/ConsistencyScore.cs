using System.Collections.Immutable;
using Relationships.Numerics;

namespace Relationships.Consistency;

/// <summary>Whether customers meet the same brand whoever and wherever they meet (R10).</summary>
public sealed record ConsistencyScore
{
    /// <summary>The verdict.</summary>
    public ConsistencyVerdict Verdict { get; init; }

    /// <summary>
    /// What the verdict rests on: with the hierarchical model the probability that the spread exceeds the tolerance (.5
    /// where nothing is known), with the chi-square test 1 - p.
    /// </summary>
    public double ProbabilityInconsistent { get; init; }

    /// <summary>Standard deviation between the groups' true qualities, on the scale of quality, with its 90 % interval; in [0, .5].</summary>
    public Estimate Spread { get; init; }

    /// <summary>Mean quality of the groups, with its 90 % interval.</summary>
    public Estimate Quality { get; init; }

    /// <summary>Each group, by name.</summary>
    public ImmutableArray<GroupQuality> Groups { get; init; } = [];

    /// <summary>Id of the policy; empty where the strategy was given groups.</summary>
    public string PolicyId { get; init; } = string.Empty;

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>Equal by value, groups included.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether everything is the same.</returns>
    public bool Equals(ConsistencyScore? other) =>
        other is not null
        && Verdict == other.Verdict
        && ProbabilityInconsistent.Equals(other.ProbabilityInconsistent)
        && (Spread, Quality, PolicyId, AsOf) == (other.Spread, other.Quality, other.PolicyId, other.AsOf)
        && Groups.AsSpan().SequenceEqual(other.Groups.AsSpan());

    /// <summary>A hash of the leading values.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Verdict, ProbabilityInconsistent, Spread, PolicyId, AsOf);
}
