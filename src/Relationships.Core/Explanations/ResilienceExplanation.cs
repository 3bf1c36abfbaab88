using System.Globalization;
using System.Text;
using Relationships.Resilience;

namespace Relationships.Explanations;

/// <summary>Resilience in words. Always in English and the invariant culture.</summary>
public static class ResilienceExplanation
{
    /// <summary>Resilience in words: the chance to survive the next bad event, its status, and what trials added or took away.</summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end; empty where it was never tried.</returns>
    public static string Explain(this in ResilienceScore score)
    {
        if (score.Status == ResilienceStatus.Untested)
            return string.Empty;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Resilience {score.Value:0.00} {Wording.Range(score.Estimate)}, {score.Status.Name()}: {Wording.Certainty(score.Estimate.Uncertainty)} (u {score.Estimate.Uncertainty:0.00})");
        text.Append("\n  ").Append(Wording.Signed(score.BaseRate)).Append("  to begin with");
        text.AppendContributions(
        [
            (score.FromSurvived, "bad events survived, rivals declined"),
            (score.FromFailed, "bad events that the customer left after"),
        ]);
        if (score.LockIn > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n  (lock-in {score.LockIn:0.00}: staying counts only as far as leaving was possible)");
        return text.ToString();
    }
}
