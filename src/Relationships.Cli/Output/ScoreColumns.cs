using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Cli.Output;

/// <summary>The columns of <c>score</c>, vertical by vertical. Their order is part of the tool's contract.</summary>
internal static class ScoreColumns
{
    public static IReadOnlyList<Column> Keys { get; } =
    [
        Column.Text("customer", static (rows, row) => rows.Scores.Keys[row].Customer),
        Column.Text("counterpart", static (rows, row) => rows.Counterpart(row)),
        Column.Text("as_of", static (rows, _) => rows.AsOf),
        Column.Integer("events", static (rows, row) => rows.Scores.Events[row]),
    ];

    public static IReadOnlyList<Column> Continuum { get; } =
    [
        Of("continuum", ContinuumColumn.Value),
        Of("continuum_low", ContinuumColumn.Low),
        Of("continuum_high", ContinuumColumn.High),
        Column.Text("stage", static (rows, row) => rows.Scores.Continuum.Stages[row].Name()),
    ];

    public static IReadOnlyList<Column> Trust { get; } =
    [
        Of("trust", TrustPart.InCounterpart, TrustFigure.Value),
        Of("trust_low", TrustPart.InCounterpart, TrustFigure.Low),
        Of("trust_high", TrustPart.InCounterpart, TrustFigure.High),
        Of("trust_of_customer", TrustPart.OfCustomer, TrustFigure.Value),
        Of("mutual_trust", TrustPart.Mutual, TrustFigure.Value),
    ];

    public static IReadOnlyList<Column> Connections { get; } =
    [
        Column.Text("era", static (rows, row) => rows.Scores.Connections.Eras[row].Name()),
        Column.Number("connections", static rows => rows.Scores.Connections.Richness),
    ];

    public static IReadOnlyList<Column> Outcomes { get; } =
        [.. Enum.GetValues<Outcome>().Select(outcome => Of(OutcomeScores.Name(outcome), outcome, OutcomeFigure.Value))];

    public static IReadOnlyList<Column> Resilience { get; } =
    [
        Of("resilience", ResilienceFigure.Value),
        Column.Text("resilience_status", static (rows, row) => rows.Scores.Resilience.Statuses[row].Name()),
    ];

    public static Column Policy { get; } = Column.Text("policy", static (rows, _) => rows.Scores.PolicyId);

    public static IReadOnlyList<Column> ContinuumDetails { get; } =
    [
        Of("continuum_uncertainty", ContinuumColumn.Uncertainty),
        Of("continuum_evidence", ContinuumColumn.EvidenceMass),
        Of("position", ContinuumColumn.Position),
        Of("strain", ContinuumColumn.Strain),
        Of("intensity", ContinuumColumn.Intensity),
        Of("duration_days", ContinuumColumn.DurationDays),
        Of("momentum", ContinuumColumn.Momentum),
        Of("coasting", ContinuumColumn.Coasting),
    ];

    /// <summary>What coasting rests on, beside momentum, and its flag.</summary>
    public static IReadOnlyList<Column> CoastingDetails { get; } =
    [
        Of("stock", ContinuumColumn.Stock),
        Column.Integer("is_coasting", static (rows, row) => (int)rows.Scores.Continuum[ContinuumColumn.IsCoasting][row]),
    ];

    public static IReadOnlyList<Column> Exchange { get; } = [.. ExchangeSignals.All.Select(signal => Of(signal.Name(), signal, SharePart.Value))];

    public static Column ResponseDelay { get; } = Column.Number("response_delay_days", static rows => rows.Scores.Exchange.ResponseDelayDays);

    public static Column Breadth { get; } = Column.Number("breadth", static rows => rows.Scores.Exchange.Breadth);

    public static Column Cadence { get; } = Column.Number("cadence", static rows => rows.Scores.Exchange.Cadence);

    public static Column TrustBalance { get; } = Column.Number("trust_balance", static rows => rows.Scores.Trust.Balance);

    public static Column Lasting { get; } = Column.Number("lasting", static rows => rows.Scores.Connections.Lasting);

    /// <summary>Intervals of the outcomes, and observed beside expected.</summary>
    public static IReadOnlyList<Column> OutcomeDetails { get; } =
    [
        .. Enum.GetValues<Outcome>().SelectMany(static outcome => new[]
        {
            Of(OutcomeScores.Name(outcome) + "_low", outcome, OutcomeFigure.Low),
            Of(OutcomeScores.Name(outcome) + "_high", outcome, OutcomeFigure.High),
            Of(OutcomeScores.Name(outcome) + "_observed", outcome, OutcomeFigure.Observed),
            Of(OutcomeScores.Name(outcome) + "_expected", outcome, OutcomeFigure.Expected),
        }),
        Column.Text("loyalty_pattern", static (rows, row) => Pattern(rows.Scores.Outcomes.Patterns[row])),
    ];

    public static IReadOnlyList<Column> ResilienceDetails { get; } =
        [Of("resilience_low", ResilienceFigure.Low), Of("resilience_high", ResilienceFigure.High)];

    /// <summary>All of <c>score</c>. Between the stage and the policy stand the verticals in the contract's order; what is new comes behind.</summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        .. Keys,
        .. Continuum,
        .. Trust,
        .. Connections,
        .. Outcomes,
        .. Resilience,
        Policy,
        .. ContinuumDetails,
        .. Exchange, ResponseDelay, Breadth, Cadence,
        TrustBalance,
        Lasting,
        .. OutcomeDetails,
        .. ResilienceDetails,
        .. CoastingDetails,
    ];

    public static Column Of(string name, Outcome outcome, OutcomeFigure figure) => Column.Number(name, rows => rows.Scores.Outcomes[outcome, figure]);

    public static Column Of(string name, ResilienceFigure figure) => Column.Number(name, rows => rows.Scores.Resilience[figure]);

    public static Column Of(string name, ContinuumColumn column) => Column.Number(name, rows => rows.Scores.Continuum[column]);

    public static Column Of(string name, ExchangeSignal signal, SharePart part) => Column.Number(name, rows => rows.Scores.Exchange[signal, part]);

    public static Column Of(string name, TrustPart part, TrustFigure figure) => Column.Number(name, rows => rows.Scores.Trust[part, figure]);

    public static Column Of(string name, ConnectionPart part, ConnectionFigure figure) => Column.Number(name, rows => rows.Scores.Connections[part, figure]);

    private static string Pattern(LoyaltyPattern pattern) => pattern switch
    {
        LoyaltyPattern.Latent => "latent",
        LoyaltyPattern.Spurious => "spurious",
        LoyaltyPattern.True => "true",
        _ => "none",
    };
}
