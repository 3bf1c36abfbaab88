namespace Relationships.Reporting.Pages;

/// <summary>A table with a caption, headed columns and, in its first column, headed rows. It scrolls by itself where the page is narrow.</summary>
internal sealed class DataTable(string caption, params (string Title, bool IsNumber)[] columns)
{
    /// <summary>Letters of a cell that would stand as a tall stack of words if its column were as narrow as it can be.</summary>
    private const int Long = 40;

    private static readonly Html s_long = new(" class=\"t\"");

    private readonly List<Html> _rows = [];

    /// <summary>What is said under the table; null for nothing.</summary>
    public string? Note { get; init; }

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row: a cell a column.</summary>
    public DataTable Row(params ReadOnlySpan<Html> cells)
    {
        var row = Html.Of($"<tr><th scope=\"row\"{(IsLong(cells[0]) ? s_long : Html.Empty)}>{cells[0]}</th>");
        for (var i = 1; i < cells.Length; i++)
            row = columns[i].IsNumber ? Html.Of($"{row}<td class=\"n\">{cells[i]}</td>") : Html.Of($"{row}<td{(IsLong(cells[i]) ? s_long : Html.Empty)}>{cells[i]}</td>");
        _rows.Add(Html.Of($"{row}</tr>"));
        return this;
    }

    /// <summary>Adds a row of texts.</summary>
    public DataTable Row(params ReadOnlySpan<string> cells)
    {
        var html = new Html[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            html[i] = Html.Of($"{cells[i]}");
        return Row(html.AsSpan());
    }

    public Html ToHtml() => Html.Of(
        $"""
        <div class="scroll" role="region" aria-label="{caption}" tabindex="0"><table><caption><span>{caption}</span></caption>
        <thead><tr>{Html.Each(columns, static c => c.IsNumber ? Html.Of($"<th scope=\"col\" class=\"n\">{c.Title}</th>") : Html.Of($"<th scope=\"col\">{c.Title}</th>"))}</tr></thead>
        <tbody>{Html.Join(_rows)}</tbody></table></div>{Html.If(Note is not null, () => Html.Of($"<p class=\"note\">{Note}</p>"))}

        """);

    private static bool IsLong(Html cell)
    {
        var (letters, isTag) = (0, false);
        foreach (var c in cell.Text)
        {
            isTag = c == '<' || (isTag && c != '>');
            letters += isTag || c == '>' ? 0 : 1;
        }

        return letters > Long;
    }
}
