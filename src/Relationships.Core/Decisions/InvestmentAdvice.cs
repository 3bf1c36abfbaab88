using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>What to do about one relationship, why, and what it is worth. Money in the economics' currency.</summary>
public sealed record InvestmentAdvice
{
    /// <summary>Customer and counterpart.</summary>
    public RelationshipKey Relationship { get; init; }

    /// <summary>The instant that the advice is for.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>What to do.</summary>
    public InvestmentAction Action { get; init; }

    /// <summary>The gate that decided it.</summary>
    public InvestmentGate Gate { get; init; }

    /// <summary>What to do instead, where effort does not pay.</summary>
    public TransactionalForm Alternative { get; init; }

    /// <summary>What most needs mending, where the basics come first.</summary>
    public BasicNeed Basics { get; init; }

    /// <summary>What would be worth finding out most.</summary>
    public InvestmentUnknown Unknown { get; init; }

    /// <summary>Whether the brand knows itself.</summary>
    public SelfKnowledge SelfKnowledge { get; init; }

    /// <summary>x*: the effort of greatest expected value; 0 where none pays, and where the advice is to leave in peace, to mend the basics or to stay transactional.</summary>
    public double BestEffort { get; init; }

    /// <summary>The value of the best effort: expected, 5 % and 95 %.</summary>
    public Estimate Value { get; init; }

    /// <summary>P(the best effort pays); where it is 0, P(any effort would pay if all were known).</summary>
    public double ProbabilityPositive { get; init; }

    /// <summary>A = desire x U x g(q): what effort would earn in all, expected; negative where it backfires.</summary>
    public double ExpectedGain { get; init; }

    /// <summary>How much the customer wants a relationship, in [0, 1].</summary>
    public Estimate Desire { get; init; }

    /// <summary>How good what is delivered is, in [0, 1].</summary>
    public Estimate Quality { get; init; }

    /// <summary>E[g(q)]: what quality makes of effort, in (-B, 1); below 0 more contact is expected to hurt.</summary>
    public double Response { get; init; }

    /// <summary>U: what a full relationship would bring; money.</summary>
    public Estimate Gain { get; init; }

    /// <summary>The parts of U.</summary>
    public DeepeningGain GainParts { get; init; }

    /// <summary>What knowing <see cref="Unknown"/> exactly would add to the value of the best effort; money. An upper bound of what a survey is worth.</summary>
    public double ValueOfKnowing { get; init; }

    /// <summary>What knowing everything exactly would add; money.</summary>
    public double ValueOfKnowingAll { get; init; }

    /// <summary>Share of purchases that a contact of the brand prompted (R36): the truly connected need little marketing.</summary>
    public Estimate MarketingDependence { get; init; }

    /// <summary>By how much one more contact, useful and without an ask, would move the continuum; negative where quality is poor.</summary>
    public double ContactEffect { get; init; }

    /// <summary>The smallest allowed action that most raises the expected score; null where none does.</summary>
    public GestureEffect? NextGesture { get; init; }

    /// <summary>Every allowed action that raises the expected score, the best first.</summary>
    public ImmutableArray<GestureEffect> Gestures { get; init; } = [];

    /// <summary>The scores that the advice was made from.</summary>
    public RelationshipScore? Score { get; init; }
}
