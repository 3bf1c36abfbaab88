namespace Relationships.Notebooks.Tests.Kernel;

public sealed class DisplayTests
{
    private readonly Cells _cells = new();

    [Fact]
    public void Records_are_a_table_and_their_markup_is_escaped()
    {
        var shown = _cells.Value("new[] { (object)new { Name = \"<script>\", Score = .5 }, new { Name = \"b\", Score = 1.0 } }")!;
        Assert.Contains("<th>Name</th><th>Score</th>", shown.Html, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;script&gt;</td><td>0.5</td>", shown.Html, StringComparison.Ordinal);
        Assert.Equal("Name      Score\n<script>  0.5\nb         1", shown.Text);
    }

    [Fact]
    public void Long_tables_say_how_long_they_are() =>
        Assert.EndsWith("... 1000 rows in all", _cells.Text("Enumerable.Range(0, 1000).Select(i => new { I = i }).ToList()"), StringComparison.Ordinal);

    [Fact]
    public void Endless_sequences_show_their_beginning() =>
        Assert.StartsWith("[0, 1, 2, ", _cells.Text("IEnumerable<int> Forever() { for (var i = 0; ; i++) yield return i; } Forever()"), StringComparison.Ordinal);

    [Theory]
    [InlineData("HTML(\"<b>x</b>\")", "<b>x</b>", null)]
    [InlineData("SVG(\"<svg/>\")", "<svg/>", "<svg/>")]
    [InlineData("class Chart { public string ToSvg() => \"<svg/>\"; } new Chart()", "<svg/>", "<svg/>")]
    [InlineData("class Page { public string ToHtml() => \"<p/>\"; } new Page()", "<p/>", null)]
    public void Markup_and_pictures(string code, string html, string? svg)
    {
        var json = _cells.Value(code)!.ToJson();
        Assert.Equal(html, (string?)json["text/html"]);
        Assert.Equal(svg, (string?)json["image/svg+xml"]);
        Assert.NotNull((string?)json["text/plain"]);
    }

    [Fact]
    public void Displays_come_at_once_and_in_order()
    {
        _cells.Value("display(1); display(HTML(\"<i/>\"));");
        Assert.Equal(["1", "<i/>"], _cells.Displayed.Select(static b => b.Text));
    }

    [Theory]
    [InlineData("DateTimeOffset.UnixEpoch", "1970-01-01 00:00:00+00:00")]
    [InlineData("\"text\"", "text")]
    [InlineData("new[] { 1, 2 }", "[1, 2]")]
    [InlineData("new int[0]", "[]")]
    [InlineData("(1, \"a\")", "(1, a)")]
    public void Plain_values(string code, string text) => Assert.Equal(text, _cells.Text(code));
}
