using System.Globalization;
using System.Text;
using Relationships.Journeys;

namespace Relationships.Explanations;

/// <summary>Journeys in words. Always in English and the invariant culture.</summary>
public static class JourneyExplanation
{
    /// <summary>Where the customer stands and how sure that is, both relationships after the sale, and the latest steps.</summary>
    /// <param name="score">A score.</param>
    /// <param name="steps">How many steps are told, the latest; at least 0.</param>
    /// <returns>Lines of text, without a final line end.</returns>
    public static string Explain(this JourneyScore score, int steps = 5)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var text = new StringBuilder();
        if (score.Transitions.IsEmpty)
            return text.Append("Journey: nothing is known").ToString();
        text.Append(CultureInfo.InvariantCulture, $"Journey: {score.Phase.Name()}, {Words(score.Phase.Side())}, for {score.DaysInPhase:0} days, cycle {score.Cycle}: ");
        text.Append(CultureInfo.InvariantCulture, $"probability {score.Probability.Value:0.00} {Wording.Range(score.Probability)}, {Wording.Certainty(score.Probability.Uncertainty)} (u {score.Probability.Uncertainty:0.00})");
        if (score.DaysSinceSale is { } sale)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {score.Sales} sale{(score.Sales == 1 ? string.Empty : "s")}, the latest {sale:0} days ago; ");
            text.Append(score.DaysSinceAfterSaleContact is { } contact ? string.Create(CultureInfo.InvariantCulture, $"contact after a sale {contact:0} days ago") : "no contact after a sale so far");
            text.Append(CultureInfo.InvariantCulture, $"\n  after the sale, with the company {score.WithCompany.Value:0.00} {Wording.Range(score.WithCompany)}");
            text.Append(CultureInfo.InvariantCulture, $"\n  after the sale, with the product {score.WithProduct.Value:0.00} {Wording.Range(score.WithProduct)}");
        }

        foreach (var step in score.Transitions.Skip(Math.Max(0, score.Transitions.Length - steps)))
            text.Append(CultureInfo.InvariantCulture, $"\n  {Wording.Instant(step.At)}  {step.Phase.Name()} (cycle {step.Cycle})");
        return text.ToString();
    }

    private static string Words(SaleSide side) => side switch
    {
        SaleSide.Before => "before the sale",
        SaleSide.At => "at the sale",
        _ => "after the sale",
    };
}
