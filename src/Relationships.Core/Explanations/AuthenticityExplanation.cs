using System.Globalization;
using System.Text;
using Relationships.Authenticity;

namespace Relationships.Explanations;

/// <summary>Authenticity in words. Always in English and the invariant culture.</summary>
public static class AuthenticityExplanation
{
    /// <summary>The score and its certainty, and what word and deed add or take away, the largest first.</summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end.</returns>
    public static string Explain(this in AuthenticityScore score)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Authenticity {score.Value:0.00} {Wording.Range(score.Estimate)}: {Wording.Certainty(score.Estimate.Uncertainty)} (u {score.Estimate.Uncertainty:0.00})");
        if (score.Estimate.EvidenceMass <= 0)
            return text.ToString();
        text.Append("\n  ").Append(Wording.Signed(score.BaseRate)).Append("  to begin with");
        text.AppendContributions(
        [
            (score.KeptContribution, "deeds that bear the word out"),
            (score.BeliedContribution, "deeds that belie it"),
            (score.ExperienceContribution, "what customers say they experienced"),
            (score.HypeContribution, "values claimed more often than shown"),
        ]);
        return text.ToString();
    }
}
