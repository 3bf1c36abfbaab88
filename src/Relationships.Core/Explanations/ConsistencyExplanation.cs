using System.Globalization;
using System.Text;
using Relationships.Consistency;

namespace Relationships.Explanations;

/// <summary>Consistency in words. Always in English and the invariant culture.</summary>
public static class ConsistencyExplanation
{
    /// <summary>The verdict, what it rests on, and who stands out.</summary>
    /// <param name="score">A score.</param>
    /// <param name="groups">How many groups are named, those surest to lie below the mean; at least 0.</param>
    /// <returns>Lines of text, without a final line end.</returns>
    public static string Explain(this ConsistencyScore score, int groups = 5)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfNegative(groups);
        var verdict = score.Verdict switch
        {
            ConsistencyVerdict.Consistent => "consistent",
            ConsistencyVerdict.Inconsistent => "inconsistent",
            _ => "not enough evidence to say",
        };
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Consistency: {verdict} (probability of inconsistency {score.ProbabilityInconsistent:0.00})");
        text.Append(CultureInfo.InvariantCulture, $"\n  mean quality {score.Quality.Value:0.00} {Wording.Range(score.Quality)}, spread between them {score.Spread.Value:0.000} [{score.Spread.Low:0.000}, {score.Spread.High:0.000}]");
        foreach (var group in score.Groups.OrderByDescending(g => g.ProbabilityBelow).ThenBy(g => g.Name, StringComparer.Ordinal).Take(groups))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {group.Quality.Value:0.00} {Wording.Range(group.Quality)}  {Wording.OneLine(group.Name)}: {group.Quality.EvidenceMass:0.#} experiences");
            text.Append(CultureInfo.InvariantCulture, $", below the mean with probability {group.ProbabilityBelow:0.00}");
        }

        return text.ToString();
    }
}
