using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files;

/// <summary>A CSV table as it was read.</summary>
/// <param name="Source">The file, for messages.</param>
/// <param name="Header">The names of the columns, trimmed.</param>
/// <param name="Rows">The rows, in order, each with a field a column.</param>
/// <param name="Rejects">The lines that are no rows, with their reasons.</param>
public sealed record Table(string Source, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows, IReadOnlyList<RejectedEvent> Rejects)
{
    /// <summary>Finds a column by its exact name, else by the name whatever its case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its index, or null where there is none.</returns>
    /// <exception cref="UnusableInputException">The name stands there more than once.</exception>
    public int? ColumnOf(string name) => Only(name, StringComparison.Ordinal) ?? Only(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds a column that must be there.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its index.</returns>
    /// <exception cref="UnusableInputException">There is none, or more than one.</exception>
    public int Need(string name) =>
        ColumnOf(name) ?? throw new UnusableInputException($"{Source}: has no column {Excerpt.Of(name)}; its header is {string.Join(", ", Header.Select(static h => Excerpt.Of(h)))}.");

    private int? Only(string name, StringComparison comparison)
    {
        var found = Enumerable.Range(0, Header.Count).Where(i => Header[i].Equals(name, comparison)).Take(2).ToArray();
        return found.Length switch
        {
            0 => null,
            1 => found[0],
            _ => throw new UnusableInputException($"{Source}: has column {Excerpt.Of(name)} more than once."),
        };
    }
}
