using System.Globalization;
using System.Text;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>Advice in words: what to do, which gate decided, what it is worth, what to do next. Always in English and the invariant culture.</summary>
public static class InvestmentExplanation
{
    /// <summary>An advice in words.</summary>
    /// <param name="advice">An advice.</param>
    /// <returns>Lines of text, without a final line end.</returns>
    public static string Explain(this InvestmentAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        var text = new StringBuilder(Headline(advice));
        text.Append("\n  decided by the gate of ").Append(Reason(advice));
        if (advice.SelfKnowledge == SelfKnowledge.NotAssessed)
            text.Append("\n  whether the brand knows itself was not assessed");
        text.Append(CultureInfo.InvariantCulture, $"\n  desire {Range(advice.Desire)}, quality {Range(advice.Quality)}, effort works at {advice.Response:0.00} of its full effect");
        text.Append(CultureInfo.InvariantCulture, $"\n  a full relationship would bring {Money(advice.Gain)}: {advice.GainParts.Lifetime:0.##} from own purchases, {advice.GainParts.Referral:0.##} from referrals, {advice.GainParts.Influence:0.##} from influence, {advice.GainParts.Knowledge:0.##} from knowledge");
        text.Append(advice.BestEffort > 0
            ? string.Create(CultureInfo.InvariantCulture, $"\n  the best effort is {advice.BestEffort:0.##}, worth {Money(advice.Value)}; it pays with probability {advice.ProbabilityPositive:0.00}")
            : string.Create(CultureInfo.InvariantCulture, $"\n  no effort is advised; some would pay with probability {advice.ProbabilityPositive:0.00}"));
        if (advice.Unknown != InvestmentUnknown.None)
            text.Append(CultureInfo.InvariantCulture, $"\n  knowing {Words(advice.Unknown)} would be worth {advice.ValueOfKnowing:0.##} at most");
        if (advice.MarketingDependence.EvidenceMass > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n  {advice.MarketingDependence.Value:0.00} of purchases followed a contact of the brand {Brackets(advice.MarketingDependence)}: the truly connected need little marketing");
        if (advice.ContactEffect < 0)
            text.Append(CultureInfo.InvariantCulture, $"\n  one more contact would move the continuum by {advice.ContactEffect:+0.0000;-0.0000}: more contact hurts");
        if (advice.NextGesture is { } gesture)
            text.Append("\n  ").Append(Words(gesture));
        return text.ToString();
    }

    private static string Headline(InvestmentAdvice advice) => advice.Action switch
    {
        InvestmentAction.KnowYourself => "Know yourself first: declare what the brand is for, what it values, who it is",
        InvestmentAction.FixTheBasics => $"Fix the basics first: {Words(advice.Basics)}",
        InvestmentAction.RespectDistance => "Leave in peace: the customer wants no relationship; answer, and keep what was promised",
        InvestmentAction.Invest => string.Create(CultureInfo.InvariantCulture, $"Invest {advice.BestEffort:0.##} in the relationship"),
        InvestmentAction.Learn => $"Find out first: {Words(advice.Unknown)}",
        _ => advice.Alternative == TransactionalForm.Exposure
            ? "Stay transactional, and excel at it by exposure: be found at the moment of need"
            : "Stay transactional, and excel at it by price: be the better deal each time",
    };

    private static string Reason(InvestmentAdvice advice) => advice.Gate switch
    {
        InvestmentGate.SelfKnowledge => "self-knowledge: the declared identity has gaps",
        InvestmentGate.Quality => "quality: what is delivered is too poor for effort to help",
        InvestmentGate.Desire => "desire: what the customer said and did speaks against it",
        InvestmentGate.LowerBound => "the lower bound: effort pays even there",
        InvestmentGate.Information when advice.Action == InvestmentAction.Learn => "information: it is worth more than it costs, and than acting now",
        InvestmentGate.Information => "information: effort most likely pays, and teaches what is unknown",
        _ => "value: effort does not pay, and knowing more would not change that",
    };

    private static string Words(BasicNeed need) => need switch
    {
        BasicNeed.Integrity => "keep promises and say what is so",
        BasicNeed.FitToNeed => "sell what the customer needs",
        BasicNeed.Answers => "answer those who approach",
        _ => "deliver well",
    };

    private static string Words(InvestmentUnknown unknown) => unknown switch
    {
        InvestmentUnknown.Desire => "whether the customer wants a relationship",
        InvestmentUnknown.Quality => "how good what is delivered is",
        InvestmentUnknown.Gain => "how often the customer buys",
        _ => "nothing more",
    };

    private static string Words(GestureEffect gesture)
    {
        var through = gesture.Channel == Channel.Unknown ? string.Empty : $" through {gesture.Channel.Name()}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"next: {gesture.Kind}{through} for {gesture.Cost:0.##}: the continuum would stand at {gesture.With.Continuum.Value:0.000} instead of {gesture.Without.Continuum.Value:0.000} ({gesture.Gain:+0.000;-0.000}), most by {gesture.Moved.Part.Replace('_', ' ')}; trust {gesture.TrustGain:+0.000;-0.000;+0.000}");
    }

    private static string Range(in Estimate estimate) => string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.00} {Brackets(estimate)}");

    private static string Brackets(in Estimate estimate) => string.Create(CultureInfo.InvariantCulture, $"[{estimate.Low:0.00}, {estimate.High:0.00}]");

    private static string Money(in Estimate estimate) => string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.##} [{estimate.Low:0.##}, {estimate.High:0.##}]");
}
