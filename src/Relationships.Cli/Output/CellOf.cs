namespace Relationships.Cli.Output;

/// <summary>Writes one cell of a row.</summary>
internal delegate void CellOf(ScoredRows rows, int row, RowWriter to);
