using System.Globalization;
using System.Text;
using Relationships.Outcomes;

namespace Relationships.Explanations;

/// <summary>Outcomes in words. Always in English and the invariant culture.</summary>
public static class OutcomesExplanation
{
    private static readonly string[] s_words = ["spreads the word", "buys again", "defends at the next criticism", "helps as a partial employee"];

    /// <summary>
    /// Outcomes in words: the chance of each within its horizon, where it begins, what acts add and what silence takes away, and how many
    /// are expected; then loyalty's attitude beside its behaviour.
    /// </summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end; empty where nothing was seen.</returns>
    public static string Explain(this in OutcomeScore score)
    {
        var outcomes = score;
        if (Enum.GetValues<Outcome>().All(o => outcomes[o].Estimate.EvidenceMass <= 0 && outcomes[o].Observed <= 0))
            return string.Empty;
        var text = new StringBuilder("Outcomes, the chance of each within its horizon");
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var chance = outcomes[outcome];
            text.Append(CultureInfo.InvariantCulture, $"\n  {chance.Value:0.00} {Wording.Range(chance.Estimate)}  {s_words[(int)outcome]}: {chance.BaseRate:0.00} to begin with, {Wording.Signed(chance.FromActs)} by {chance.Observed:0.0} seen, {chance.FromExposure:+0.00;-0.00;-0.00} by silence; {chance.Expected:0.0} expected");
        }

        text.Append("\n  ").Append(Words(outcomes.Pattern));
        text.Append(CultureInfo.InvariantCulture, $" (trust {outcomes.Attitude:0.00}, buys again {outcomes.Loyalty.Value:0.00})");
        return text.ToString();
    }

    private static string Words(LoyaltyPattern pattern) => pattern switch
    {
        LoyaltyPattern.True => "loyalty is true: trusts and buys again",
        LoyaltyPattern.Spurious => "loyalty is spurious: buys again without much trust",
        LoyaltyPattern.Latent => "loyalty is latent: trusts, but is not likely to buy again",
        _ => "no loyalty yet, in attitude or behaviour",
    };
}
