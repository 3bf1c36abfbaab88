using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Cli.Output;

/// <summary>What <c>invest</c> writes of a relationship: what an advice says, without the scores behind it.</summary>
internal sealed record InvestRow(string Customer, Counterpart Counterpart, InvestmentAdvice Advice)
{
    private static readonly string[] s_names =
    [
        "customer", "counterpart", "as_of", "advice", "gate", "alternative", "focus", "best_effort", "value", "value_low", "value_high", "p_positive",
        "next_gesture", "gesture_channel", "gesture_cost", "gesture_gain", "continuum", "continuum_with_gesture",
        "desire", "desire_low", "desire_high", "quality", "quality_low", "quality_high", "gain", "gain_low", "gain_high", "response",
        "marketing_dependence", "contact_effect", "unknown", "value_of_knowing", "self_knowledge",
    ];

    private static readonly string[] s_budgetNames = ["allocated", "allocated_value"];

    private readonly double _continuum = Advice.Score!.Continuum.Value;
    private readonly (string Kind, string? Channel, double Cost, double Gain, double With)? _gesture = Advice.NextGesture is { } g
        ? (g.Kind.Name, g.Channel == Channel.Unknown ? null : g.Channel.Name(), g.Cost, g.Gain, g.With.Continuum.Value)
        : null;

    /// <summary>What a budget may be spent on: the expected gain where the advice is to invest, else nothing.</summary>
    public double GainToAllocate => Advice.Action == InvestmentAction.Invest ? Advice.ExpectedGain : 0;

    public static InvestRow Of(InvestmentAdvice advice)
    {
        var row = new InvestRow(advice.Relationship.Customer, advice.Relationship.Counterpart, advice);
        return row with { Advice = advice with { Score = null, NextGesture = null, Gestures = [] } };
    }

    public static IEnumerable<string> Names(bool withBudget) => [.. s_names, .. withBudget ? s_budgetNames : [], "policy"];

    /// <summary>Writes the row.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="asOf">The instant, in words.</param>
    /// <param name="policy">The policy's id.</param>
    /// <param name="allocated">Effort and value of a budget's allocation; null without a budget.</param>
    public void Write(RowWriter to, string asOf, string policy, (double Effort, double Value)? allocated = null)
    {
        to.BeginRow();
        to.Text(Customer);
        to.Text(Counterpart.ToString());
        to.Text(asOf);
        to.Text(Advice.Action.Name());
        to.Text(Advice.Gate.Name());
        to.Text(Advice.Alternative.Name());
        to.Text(Focus());
        foreach (var number in (ReadOnlySpan<double>)[Advice.BestEffort, Advice.Value.Value, Advice.Value.Low, Advice.Value.High, Advice.ProbabilityPositive])
            to.Number(number);
        to.Text(_gesture?.Kind);
        to.Text(_gesture?.Channel);
        to.Number(_gesture?.Cost ?? double.NaN);
        to.Number(_gesture?.Gain ?? double.NaN);
        to.Number(_continuum);
        to.Number(_gesture?.With ?? double.NaN);
        foreach (var estimate in (ReadOnlySpan<Numerics.Estimate>)[Advice.Desire, Advice.Quality, Advice.Gain])
        {
            to.Number(estimate.Value);
            to.Number(estimate.Low);
            to.Number(estimate.High);
        }

        to.Number(Advice.Response);
        to.Number(Advice.MarketingDependence.EvidenceMass > 0 ? Advice.MarketingDependence.Value : double.NaN);
        to.Number(Advice.ContactEffect);
        to.Text(Advice.Unknown.Name());
        to.Number(Advice.ValueOfKnowing);
        to.Text(Advice.SelfKnowledge.Name());
        if (allocated is { } share)
        {
            to.Number(share.Effort);
            to.Number(share.Value);
        }

        to.Text(policy);
        to.EndRow();
    }

    /// <summary>What the advice is about: what to mend, what to find out, what to excel at.</summary>
    private string? Focus() => Advice.Action switch
    {
        InvestmentAction.FixTheBasics => Advice.Basics.Name(),
        InvestmentAction.Learn => Advice.Unknown.Name(),
        InvestmentAction.StayTransactional => Advice.Alternative.Name(),
        InvestmentAction.Invest => _gesture?.Kind,
        _ => null,
    };
}
