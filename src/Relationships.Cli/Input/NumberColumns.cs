using System.Globalization;
using Relationships.Events;
using Relationships.Files;

namespace Relationships.Cli.Input;

/// <summary>Reads numbers out of a table, column by column. A row with a fault becomes a reject with its line and the reason.</summary>
internal sealed class NumberColumns(Table table, TableSettings settings)
{
    private readonly List<(string Name, int Index, double[] Values, int OnlyWith)> _columns = [];
    private readonly List<RejectedEvent> _rejects = [.. table.Rejects];
    private readonly List<TableRow> _rows = [];

    /// <summary>The rows without a fault, in order.</summary>
    public IReadOnlyList<TableRow> Rows => _rows;

    /// <summary>What was set aside, by line.</summary>
    public IReadOnlyList<RejectedEvent> Rejects => [.. _rejects.OrderBy(static r => r.Origin.Line)];

    /// <summary>Asks for a column that must be there.</summary>
    /// <param name="name">The name.</param>
    /// <param name="onlyWith">A column asked for before; where that is 0 this one means nothing, and may be blank. Null where it always means something.</param>
    /// <exception cref="UnusableInputException">It is not.</exception>
    public NumberColumns Need(string name, string? onlyWith = null)
    {
        _columns.Add((name, table.Need(settings.Column(name)), new double[table.Rows.Count], _columns.FindIndex(c => c.Name == onlyWith)));
        return this;
    }

    /// <summary>Asks for a column that may be missing, unless the command line names it.</summary>
    public NumberColumns Want(string name, string? onlyWith = null) =>
        settings.Columns.ContainsKey(name) || table.ColumnOf(name) is not null ? Need(name, onlyWith) : this;

    /// <summary>Reads all rows.</summary>
    /// <param name="fault">What is wrong with the numbers of a row, in the order in which the columns were asked for; null where nothing is.</param>
    public NumberColumns Read(Func<double[], string?> fault)
    {
        var numbers = new double[_columns.Count];
        foreach (var row in table.Rows)
        {
            if (Numbers(row, numbers) is { } unread)
                _rejects.Add(new RejectedEvent(row.Origin, unread.Reason, unread.Detail));
            else if (fault(numbers) is { } wrong)
                _rejects.Add(new RejectedEvent(row.Origin, RejectReason.BadNumber, wrong));
            else
                Keep(row, numbers);
        }

        return this;
    }

    /// <summary>The numbers of the rows without a fault; null for a column that was not there.</summary>
    public double[]? Values(string name) =>
        _columns.FirstOrDefault(c => c.Name == name) is { Values: { } values } ? values[.._rows.Count] : null;

    private void Keep(TableRow row, double[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
            _columns[i].Values[_rows.Count] = numbers[i];
        _rows.Add(row);
    }

    private (RejectReason Reason, string Detail)? Numbers(TableRow row, double[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var text = row.Fields[_columns[i].Index].Trim();
            if (_columns[i].OnlyWith >= 0 && numbers[_columns[i].OnlyWith] == 0 && text is ("" or "NaN" or "NA"))
            {
                numbers[i] = 0;
                continue;
            }

            if (text.Length == 0)
                return (RejectReason.MissingField, $"{_columns[i].Name} is empty");
            var invariant = settings.DecimalComma ? text.Replace(',', '.') : text;
            if (!double.TryParse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                return (RejectReason.BadNumber, $"{_columns[i].Name} '{Words.OneLine(text)}' is no finite number");
        }

        return null;
    }
}
