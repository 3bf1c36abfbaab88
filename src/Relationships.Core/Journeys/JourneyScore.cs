using System.Collections.Immutable;
using Relationships.Numerics;

namespace Relationships.Journeys;

/// <summary>Where a customer stands on the journey with a brand or another counterpart, how sure that is, and how they came there.</summary>
public sealed record JourneyScore
{
    /// <summary>The likeliest phase; awareness where nothing is known.</summary>
    public JourneyPhase Phase { get; init; }

    /// <summary>The probability of the phase, with its 90 % interval, u and evidence mass.</summary>
    public Estimate Probability { get; init; }

    /// <summary>What speaks for each phase, decayed, in the order of <see cref="JourneyPhases.All"/>; together the evidence mass.</summary>
    public ImmutableArray<double> Evidence { get; init; } = [];

    /// <summary>Days since the phase was entered; 0 where no event is seen.</summary>
    public double DaysInPhase { get; init; }

    /// <summary>The cycle, from 1: the first leads to the first sale, each later one to the next.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>Sales so far; sales of one instant are one.</summary>
    public int Sales { get; init; }

    /// <summary>Days since the latest sale; null where there is none.</summary>
    public double? DaysSinceSale { get; init; }

    /// <summary>Days since the two last talked, or the company last cared, after a sale; null where they never did.</summary>
    public double? DaysSinceAfterSaleContact { get; init; }

    /// <summary>After the sale, customer and company: what was earned by care and talk, in [0, 1]; 0 = a one-night stand (R20).</summary>
    public Estimate WithCompany { get; init; }

    /// <summary>After the sale, customer and product: what was earned by its use, its being loved, in [0, 1] (R20).</summary>
    public Estimate WithProduct { get; init; }

    /// <summary>Every step, the first first.</summary>
    public ImmutableArray<JourneyTransition> Transitions { get; init; } = [];

    /// <summary>Id of the policy.</summary>
    public string PolicyId { get; init; } = string.Empty;

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>The share that a phase has in what is known, with the prior's equal share for each; they sum to 1.</summary>
    /// <param name="phase">A phase.</param>
    /// <returns>In (0, 1).</returns>
    public double ShareOf(JourneyPhase phase)
    {
        var u = Probability.Uncertainty;
        var own = Evidence.IsEmpty || Probability.EvidenceMass <= 0 ? 0 : Evidence[(int)phase] / Probability.EvidenceMass;
        return ((1 - u) * own) + (u / JourneyPhases.All.Length);
    }

    /// <summary>Equal by value, evidence and transitions included.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether everything is the same.</returns>
    public bool Equals(JourneyScore? other) =>
        other is not null
        && (Phase, Probability, DaysInPhase, Cycle, Sales) == (other.Phase, other.Probability, other.DaysInPhase, other.Cycle, other.Sales)
        && (DaysSinceSale, DaysSinceAfterSaleContact, WithCompany, WithProduct) == (other.DaysSinceSale, other.DaysSinceAfterSaleContact, other.WithCompany, other.WithProduct)
        && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan())
        && Transitions.AsSpan().SequenceEqual(other.Transitions.AsSpan())
        && PolicyId == other.PolicyId
        && AsOf == other.AsOf;

    /// <summary>A hash of the leading values.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Phase, Probability, Cycle, Sales, PolicyId, AsOf);
}
