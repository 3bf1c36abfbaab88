using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Trust;

namespace Relationships.Cli.Output;

/// <summary>The columns that <c>score --since</c> adds behind all others: what a row was then, and how far it has moved.</summary>
internal static class MovementColumns
{
    public static IReadOnlyList<Column> All { get; } =
    [
        Column.Number("continuum_before", static (rows, row) => rows.Earlier[row].Continuum),
        Column.Number("continuum_change", static (rows, row) => rows.Scores.Continuum[ContinuumColumn.Value][row] - rows.Earlier[row].Continuum),
        Column.Text("stage_before", static (rows, row) => rows.Earlier[row].Stage.Name()),
        Column.Number("trust_before", static (rows, row) => rows.Earlier[row].Trust),
        Column.Number("trust_change", static (rows, row) => rows.Scores.Trust[TrustPart.InCounterpart, TrustFigure.Value][row] - rows.Earlier[row].Trust),
        Column.Number("mutual_trust_before", static (rows, row) => rows.Earlier[row].MutualTrust),
        Column.Number("mutual_trust_change", static (rows, row) => rows.Scores.Trust[TrustPart.Mutual, TrustFigure.Value][row] - rows.Earlier[row].MutualTrust),
        Column.Text("era_before", static (rows, row) => rows.Earlier[row].Era.Name()),
        Column.Integer("events_since", static (rows, row) => rows.Scores.Events[row] - rows.Earlier[row].Events),
    ];
}
