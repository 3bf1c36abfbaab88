namespace Relationships.Cli.Output;

/// <summary>A column: its name, and how it comes from a row.</summary>
internal sealed record Column(string Name, CellOf Write)
{
    /// <summary>The numbers of all rows, where they lie one behind the other; else null.</summary>
    public NumbersOf? Numbers { get; private init; }

    public static Column Text(string name, Func<ScoredRows, int, string?> value) => new(name, (rows, row, to) => to.Text(value(rows, row)));

    /// <summary>A number; NaN and the infinities are missing.</summary>
    public static Column Number(string name, Func<ScoredRows, int, double> value) => new(name, (rows, row, to) => to.Number(value(rows, row)));

    /// <summary>Numbers that the rows hold as a column; NaN and the infinities are missing.</summary>
    public static Column Number(string name, NumbersOf numbers) => new(name, (rows, row, to) => to.Number(numbers(rows)[row])) { Numbers = numbers };

    public static Column Integer(string name, Func<ScoredRows, int, long> value) => new(name, (rows, row, to) => to.Integer(value(rows, row)));
}
