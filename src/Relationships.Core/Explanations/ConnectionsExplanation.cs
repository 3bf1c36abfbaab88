using System.Globalization;
using System.Text;
using Relationships.Connections;
using Relationships.Events;

namespace Relationships.Explanations;

/// <summary>Points of connection and eras in words. Always in English and the invariant culture.</summary>
public static class ConnectionsExplanation
{
    /// <summary>
    /// Points of connection in words: their richness and the era reached, what each point adds, the largest first, what was
    /// shown and not answered, and how each era stands.
    /// </summary>
    /// <param name="score">A score.</param>
    /// <returns>Lines of text, without a final line end; empty where nothing was shown or answered.</returns>
    public static string Explain(this in ConnectionScore score)
    {
        var points = score;
        if (Eras.Types.All(type => points[type] is { Demonstrated: <= 0, Responded: <= 0 }))
            return string.Empty;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Connections {score.Richness:0.00} of 6, {EraReached(score.Era)}; the chance of lasting is {score.Lasting:0.00}");
        text.AppendContributions(Eras.Types.Select(type => (points[type].Strength.Value, Words(type, points[type]))));
        var unanswered = Eras.Types.Where(type => points[type] is { Demonstrated: > 0, Responded: <= 0 }).Select(Words).ToList();
        if (unanswered.Count > 0)
            text.Append("\n  shown and not answered: ").AppendJoin(", ", unanswered);
        text.Append("\n  ").AppendJoin(", ", Standing(Era.Product, score.Product), Standing(Era.Consumer, score.Consumer), Standing(Era.Relationship, score.Relationship));
        return text.ToString();
    }

    private static string EraReached(Era era) => era == Era.None ? "no era reached" : $"{era.Name()} era";

    private static string Standing(Era era, in EraStanding standing) => standing.Strength <= 0
        ? $"{era.Name()} era does not hold"
        : string.Create(CultureInfo.InvariantCulture, $"{era.Name()} era {(standing.Holds ? "holds" : "does not hold")} ({standing.Strength:0.00}, strong enough with probability {standing.Probability:0.00}{(era == Era.Relationship && !standing.Holds ? "; it needs mutual trust besides" : string.Empty)})");

    private static string Words(ConnectionType type, in ConnectionPoint point) => string.Create(
        CultureInfo.InvariantCulture, $"{Words(type)} {Wording.Range(point.Strength)} (shown {point.Demonstrated:0.00}, answered {point.Responded:0.00})");

    private static string Words(ConnectionType type) => type switch
    {
        ConnectionType.ProblemSolution => "a problem and its solution",
        ConnectionType.InterestAssociation => "a shared interest",
        ConnectionType.Entertainment => "entertainment",
        ConnectionType.GoalFacilitation => "help towards a goal",
        ConnectionType.SharedValues => "shared values",
        _ => "belonging",
    };
}
