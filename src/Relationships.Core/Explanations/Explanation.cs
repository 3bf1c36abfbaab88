using System.Globalization;
using System.Text;
using Relationships.Continuum;
using Relationships.Exchange;

namespace Relationships.Explanations;

/// <summary>Scores in words: what, how sure, and why, with contributions that sum to the value. Always in English and the invariant culture.</summary>
public static class Explanation
{
    private static readonly string[] s_parts =
    [
        "days with a purchase or renewal", "occasions lately", "kinds of channel in use", "talking with each other",
        "being known and remembered", "care after the sale", "social integration", "shared history",
        "strain from bad events and pushing",
    ];

    private static readonly string[] s_shares =
    [
        "talking with rather than at", "selling in what the brand initiates", "a person rather than a machine",
        "serving rather than getting", "approaches answered", "purchases unprompted", "needs met", "attention after the sale",
    ];

    /// <summary>The whole score in words: the continuum, then trust, connections, outcomes, resilience and exchange where something is known of them.</summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end.</returns>
    public static string Explain(this RelationshipScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Named(score)} as of {Wording.Instant(score.AsOf)}, {score.Events} events, policy {score.PolicyId}");
        foreach (var part in (ReadOnlySpan<string>)[score.Continuum.Explain(), score.Trust.Explain(), score.Connections.Explain(), score.Outcomes.Explain(), score.Resilience.Explain(), score.Exchange.Explain()])
        {
            if (part.Length > 0)
                text.Append('\n').Append(part);
        }

        return text.ToString();
    }

    /// <summary>A continuum score in words: its value and certainty, then what makes it, the largest first.</summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end.</returns>
    public static string Explain(this in ContinuumScore score)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Continuum {score.Value:0.00} {Wording.Range(score.Estimate)}, {score.Stage.Name()}: {Wording.Certainty(score.Uncertainty)} (u {score.Uncertainty:0.00})");
        var contributions = score.Contributions;
        text.AppendContributions(s_parts.Select((words, i) => (contributions[i], words)));
        if (score.Uncertainty > 0.2)
            text.Append(CultureInfo.InvariantCulture, $"\n  (with certainty it would stand at {score.Position * score.Strain:0.00}: little evidence keeps it low)");
        if (score.IsCoasting)
            text.Append(CultureInfo.InvariantCulture, $"\n  coasting {score.Coasting:0.00}: much shared history ({score.Stock:0.00} of full), few occasions lately ({score.Momentum:0.00} of the long-run rate)");
        return text.ToString();
    }

    /// <summary>The exchange signals that something is known of, in words, the most certain first.</summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end; empty where nothing is known.</returns>
    public static string Explain(this ExchangeScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var lines = ExchangeSignals.All
            .Where(s => score[s].Estimate.EvidenceMass > 0)
            .OrderBy(s => score[s].Estimate.Uncertainty)
            .Select(s => Line(s, score[s]))
            .ToList();
        if (score.ResponseDelayDays is { } delay)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {delay:0.0} days from approach to answer"));
        return lines.Count == 0 ? string.Empty : "Exchange\n" + string.Join('\n', lines);
    }

    private static string Line(ExchangeSignal signal, in ExchangeShare share) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {share.Value:0.00} {Wording.Range(share.Estimate)}  {s_shares[(int)signal]} ({share.BaseRate:0.00} to begin with, {share.For:+0.00;-0.00;+0.00} for, {share.Against:+0.00;-0.00;-0.00} against)");

    private static string Named(RelationshipScore score) =>
        score.Customer.Length == 0 ? "A stranger" : Wording.OneLine($"{score.Customer} with {score.Counterpart}");
}
