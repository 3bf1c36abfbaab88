using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;
using Era = Relationships.Connections.Era;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Scores and evidence as plain rows of numbers, to be compared bit by bit or nearly.</summary>
internal static class Columns
{
    private static readonly SharePart[] s_parts = Enum.GetValues<SharePart>();
    private static readonly ContinuumColumn[] s_columns = Enum.GetValues<ContinuumColumn>();
    private static readonly Era[] s_eras = [Era.Product, Era.Consumer, Era.Relationship];

    public static RelationshipScores Score(this RelationshipScorer scorer, Story story, TimeZoneInfo? zone = null) =>
        scorer.Score(LedgerTable.Fold(story.Log(zone, scorer.Policy), story.AsOf, scorer.Policy), story.AsOf);

    public static RelationshipScore ScoreOne(this RelationshipScorer scorer, Story story) => scorer.Score(story.Events, story.AsOf);

    /// <summary>Every number of every row as its bits, in the order of the verticals, after the names of the rows; then what is no number.</summary>
    public static string[] Bits(this RelationshipScores scores) =>
        [.. Enumerable.Range(0, scores.Count).Select(row => $"{scores.Keys[row]}: {scores.Events[row]} {string.Join(' ', Row(scores, row).Select(v => BitConverter.DoubleToInt64Bits(v).ToString("x")))} {scores.Connections.Eras[row]} {string.Join(' ', s_eras.Select(era => scores.Connections.Standings(era)[row].Holds))} {scores.Outcomes.Patterns[row]} {scores.Resilience.Statuses[row]} {scores.Continuum.Stages[row]} {scores.PolicyId}")];

    public static IEnumerable<double> Row(RelationshipScores scores, int row) =>
    [
        .. ExchangeSignals.All.SelectMany(signal => s_parts.Select(part => scores.Exchange[signal, part][row])),
        scores.Exchange.ResponseDelayDays[row], scores.Exchange.Breadth[row], scores.Exchange.Cadence[row],
        .. TrustOf(scores.Trust, row),
        .. ConnectionsOf(scores.Connections, row),
        .. OutcomesOf(scores.Outcomes, row),
        .. ResilienceOf(scores.Resilience, row),
        .. ContinuumOf(scores.Continuum, row),
    ];

    public static IEnumerable<double> OutcomesOf(OutcomeScores outcomes, int row) =>
    [
        .. Enum.GetValues<Outcome>().SelectMany(outcome => Enum.GetValues<OutcomeFigure>().Select(figure => outcomes[outcome, figure][row])),
        outcomes.Attitude[row],
    ];

    public static IEnumerable<double> ResilienceOf(ResilienceScores resilience, int row) =>
        Enum.GetValues<ResilienceFigure>().Select(figure => resilience[figure][row]);

    public static IEnumerable<double> ContinuumOf(ContinuumScores continuum, int row) => s_columns.Select(column => continuum[column][row]);

    public static IEnumerable<double> TrustOf(TrustScores trust, int row) =>
    [
        .. Enum.GetValues<TrustPart>().SelectMany(part => Enum.GetValues<TrustFigure>().Select(figure => trust[part, figure][row])),
        trust.Balance[row],
    ];

    public static IEnumerable<double> ConnectionsOf(ConnectionScores connections, int row) =>
    [
        .. Enum.GetValues<ConnectionPart>().SelectMany(part => Enum.GetValues<ConnectionFigure>().Select(figure => connections[part, figure][row])),
        connections.Richness[row], connections.Lasting[row],
        .. s_eras.Select(era => connections.Standings(era)[row]).SelectMany(standing => new[] { standing.Strength, standing.Probability }),
    ];

    public static EvidenceBatch Evidence(this Ledger ledger, DateTimeOffset asOf)
    {
        var table = new LedgerTable(ledger.Policy);
        table.Append(ledger);
        var evidence = new EvidenceBatch(1);
        table.Evaluate(0, 1, asOf, evidence);
        return evidence;
    }

    public static void AssertNear(EvidenceBatch expected, EvidenceBatch actual)
    {
        Assert.Equal(expected.Events[0], actual.Events[0]);
        Assert.Equal(expected.HasSwitched[0], actual.HasSwitched[0]);
        Assert.Equal(expected.DaysSinceFirst[0], actual.DaysSinceFirst[0]);
        Assert.Equal(expected.DaysSinceLast[0], actual.DaysSinceLast[0]);
        foreach (var sum in EvidenceSums.All)
            AssertNear(expected[sum][0], actual[sum][0], sum.Name());
    }

    public static void AssertNear(double expected, double actual, string what) =>
        Assert.True(
            Math.Abs(expected - actual) <= (1e-12 * Math.Max(Math.Abs(expected), Math.Abs(actual))) + 1e-100,
            $"{what}: {expected:R} and {actual:R} differ by {expected - actual:R}");
}
