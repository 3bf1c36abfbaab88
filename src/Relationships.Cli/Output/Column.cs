namespace Relationships.Cli.Output;

/// <summary>A column: its name, and how it comes from a row.</summary>
internal sealed record Column(string Name, CellOf Write)
{
    public static Column Text(string name, Func<ScoredRows, int, string?> value) => new(name, (rows, row, to) => to.Text(value(rows, row)));

    /// <summary>A number; NaN and the infinities are missing.</summary>
    public static Column Number(string name, Func<ScoredRows, int, double> value) => new(name, (rows, row, to) => to.Number(value(rows, row)));

    public static Column Integer(string name, Func<ScoredRows, int, long> value) => new(name, (rows, row, to) => to.Integer(value(rows, row)));
}
