using Relationships.Decisions;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Reporting.Advice;

/// <summary>What a table of advice says of one customer.</summary>
internal sealed record AdvisedCustomer(RelationshipKey Key, double Continuum, double Effort, Estimate Value, Estimate Desire, Estimate Quality, BasicNeed Basics, string? Gesture)
{
    public static AdvisedCustomer Of(InvestmentAdvice advice) => new(
        advice.Relationship, advice.Score!.Continuum.Value, advice.BestEffort, advice.Value, advice.Desire, advice.Quality, advice.Basics, advice.NextGesture?.Kind.Name);
}
