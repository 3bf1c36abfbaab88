using System.Globalization;
using System.Text;
using Relationships.Trust;

namespace Relationships.Explanations;

/// <summary>Trust in words. Always in English and the invariant culture.</summary>
public static class TrustExplanation
{
    /// <summary>
    /// Trust in words: each direction that something is known of, with its value and certainty, where it begins without
    /// evidence and what each facet adds or takes away, the largest first; then mutual trust.
    /// </summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end; empty where nothing is known.</returns>
    public static string Explain(this in TrustScore score)
    {
        if (score.Mutual.EvidenceMass <= 0)
            return string.Empty;
        var text = new StringBuilder();
        Append(text, "Trust in the counterpart", score.InCounterpart);
        text.Append('\n');
        Append(text, "Trust of the customer", score.OfCustomer);
        text.Append(CultureInfo.InvariantCulture, $"\nMutual trust {score.Mutual.Value:0.00} {Wording.Range(score.Mutual)}, balance {score.Balance:0.00}");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, in DirectedTrust trust)
    {
        text.Append(CultureInfo.InvariantCulture, $"{name} {trust.Value:0.00} {Wording.Range(trust.Estimate)}: {Wording.Certainty(trust.Uncertainty)} (u {trust.Uncertainty:0.00})");
        if (trust.Estimate.EvidenceMass <= 0)
            return;
        text.Append("\n  ").Append(Wording.Signed(trust.BaseRate)).Append("  to begin with");
        text.AppendContributions(
        [
            (trust.Ability.Contribution, Words("ability", "whether they can", trust.Ability)),
            (trust.Integrity.Contribution, Words("integrity", "whether they keep their word", trust.Integrity)),
            (trust.Benevolence.Contribution, Words("benevolence", "whether they mean well", trust.Benevolence)),
        ]);
    }

    private static string Words(string facet, string asks, in FacetTrust trust) => string.Create(
        CultureInfo.InvariantCulture, $"{facet}, {asks} ({trust.Estimate.Value:0.00} {Wording.Range(trust.Estimate)})");
}
