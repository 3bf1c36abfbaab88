namespace Relationships.Cli.Input;

/// <summary>What the shared options ask for where a table is read.</summary>
/// <param name="Columns">Columns by the name that the tool calls them.</param>
/// <param name="Delimiter">What separates fields; null for the usual.</param>
/// <param name="DecimalComma">Whether numbers are written 12,50.</param>
/// <param name="RejectsPath">Where rejects go; null for standard error.</param>
/// <param name="IsStrict">Whether a reject stops everything.</param>
internal sealed record TableSettings(IReadOnlyDictionary<string, string> Columns, char? Delimiter, bool DecimalComma, string? RejectsPath, bool IsStrict)
{
    /// <summary>The column that a name stands for.</summary>
    public string Column(string name) => Columns.GetValueOrDefault(name, name);

    /// <summary>Refuses names that the table has no use for.</summary>
    public void Check(params ReadOnlySpan<string> names)
    {
        foreach (var name in Columns.Keys)
        {
            if (!names.Contains(name))
                throw new UsageException($"--columns: there is no '{name}' to be named; there are {string.Join(", ", names.ToArray())}.");
        }
    }
}
