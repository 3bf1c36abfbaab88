using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Cli.Output;

/// <summary>The columns of <c>features</c>: all that is known of a relationship, named for R, Python and SQL.</summary>
internal static class FeatureColumns
{
    private static readonly (string Suffix, SharePart Part)[] s_parts =
    [
        (string.Empty, SharePart.Value), ("_low", SharePart.Low), ("_high", SharePart.High), ("_uncertainty", SharePart.Uncertainty), ("_mass", SharePart.EvidenceMass),
    ];

    private static readonly (string Suffix, TrustFigure Figure)[] s_trust =
    [
        (string.Empty, TrustFigure.Value), ("_low", TrustFigure.Low), ("_high", TrustFigure.High),
        ("_uncertainty", TrustFigure.Uncertainty), ("_mass", TrustFigure.EvidenceMass), ("_contribution", TrustFigure.Contribution),
    ];

    private static readonly (string Suffix, ConnectionFigure Figure)[] s_point =
    [
        ("_available", ConnectionFigure.Available), ("_demonstrated", ConnectionFigure.Demonstrated), ("_responded", ConnectionFigure.Responded),
        (string.Empty, ConnectionFigure.Strength), ("_low", ConnectionFigure.Low), ("_high", ConnectionFigure.High),
        ("_uncertainty", ConnectionFigure.Uncertainty), ("_mass", ConnectionFigure.EvidenceMass),
    ];

    private static readonly (string Suffix, OutcomeFigure Figure)[] s_outcome =
    [
        ("_uncertainty", OutcomeFigure.Uncertainty), ("_mass", OutcomeFigure.EvidenceMass), ("_base_rate", OutcomeFigure.BaseRate),
        ("_from_acts", OutcomeFigure.FromActs), ("_from_exposure", OutcomeFigure.FromExposure),
    ];

    private static readonly (string Suffix, ResilienceFigure Figure)[] s_resilience =
    [
        ("_uncertainty", ResilienceFigure.Uncertainty), ("_mass", ResilienceFigure.EvidenceMass), ("_base_rate", ResilienceFigure.BaseRate),
        ("_from_survived", ResilienceFigure.FromSurvived), ("_from_failed", ResilienceFigure.FromFailed), ("_lock_in", ResilienceFigure.LockIn),
    ];

    /// <summary>All columns.</summary>
    /// <param name="channels">The channels that the log has, each with columns of its own.</param>
    public static IReadOnlyList<Column> For(IEnumerable<Channel> channels) =>
    [
        .. ScoreColumns.Keys,
        Column.Number("days_since_first", static rows => rows.Evidence.DaysSinceFirst),
        Column.Number("days_since_last", static rows => rows.Evidence.DaysSinceLast),
        .. EvidenceSums.All.Select(sum => Column.Number(Snake(sum.Name()), rows => rows.Evidence[sum])),
        .. ExchangeSignals.All.SelectMany(signal => s_parts.Select(part => ScoreColumns.Of(signal.Name() + part.Suffix, signal, part.Part))),

        // The exchange's cadence is the sum of that name, which stands above.
        ScoreColumns.ResponseDelay, ScoreColumns.Breadth,
        .. channels.SelectMany(ChannelColumns),
        .. ScoreColumns.Continuum,
        .. ScoreColumns.ContinuumDetails,
        .. ScoreColumns.CoastingDetails,
        .. ContinuumContributions.Names.Select((name, i) => ScoreColumns.Of("continuum_contribution_" + name, ContinuumColumn.RepeatContribution + i)),
        .. Enum.GetValues<TrustPart>().SelectMany(part => s_trust.Select(figure => ScoreColumns.Of(Name(part) + figure.Suffix, part, figure.Figure))),
        ScoreColumns.TrustBalance,

        // Under a name of their own: the sums of both sides, undiminished, stand above without it.
        .. Enum.GetValues<ConnectionPart>().SelectMany(part => s_point.Select(figure =>
            ScoreColumns.Of("connection_" + ConnectionScores.Name(part) + figure.Suffix, part, figure.Figure))),
        .. new[] { Era.Product, Era.Consumer, Era.Relationship }.SelectMany(EraColumns),
        .. ScoreColumns.Connections,
        ScoreColumns.Lasting,
        .. ScoreColumns.Outcomes,
        .. ScoreColumns.OutcomeDetails,
        .. Enum.GetValues<Outcome>().SelectMany(outcome => s_outcome.Select(figure => ScoreColumns.Of(OutcomeScores.Name(outcome) + figure.Suffix, outcome, figure.Figure))),
        .. ScoreColumns.Resilience,
        .. ScoreColumns.ResilienceDetails,
        .. s_resilience.Select(figure => ScoreColumns.Of("resilience" + figure.Suffix, figure.Figure)),
        Column.Integer("has_switched", static (rows, row) => rows.Evidence.HasSwitched[row] ? 1 : 0),
        ScoreColumns.Policy,
    ];

    private static string Name(TrustPart part) => part switch
    {
        TrustPart.InCounterpart => "trust",
        TrustPart.OfCustomer => "trust_of_customer",
        TrustPart.Mutual => "mutual_trust",
        _ => TrustScores.Name(part),
    };

    private static IEnumerable<Column> EraColumns(Era era) =>
    [
        Column.Number($"era_{era.Name()}_strength", (rows, row) => rows.Scores.Connections.Standings(era)[row].Strength),
        Column.Number($"era_{era.Name()}_probability", (rows, row) => rows.Scores.Connections.Standings(era)[row].Probability),
        Column.Integer($"era_{era.Name()}_holds", (rows, row) => rows.Scores.Connections.Standings(era)[row].Holds ? 1 : 0),
    ];

    private static IEnumerable<Column> ChannelColumns(Channel channel) =>
    [
        Column.Number("conversation_share_" + Snake(channel.Name()), (rows, row) => Find(rows, row, channel)?.ConversationShare.Value ?? double.NaN),
        Column.Number("selling_pressure_" + Snake(channel.Name()), (rows, row) => Find(rows, row, channel)?.SellingPressure.Value ?? double.NaN),
    ];

    private static ChannelExchange? Find(ScoredRows rows, int row, Channel channel)
    {
        foreach (var exchange in rows.Channels[row])
        {
            if (exchange.Channel == channel)
                return exchange;
        }

        return null;
    }

    private static string Snake(string kebab) => kebab.Replace('-', '_');
}
