using System.Xml.Linq;
using Relationships.Events;

namespace Relationships.Reporting.Tests.Reports;

/// <summary>A report as a tree: the page is XML too, so what is not nested well fails here.</summary>
internal sealed class Page
{
    private Page(string text)
    {
        Text = text;
        Root = XDocument.Parse(text.Replace("<!DOCTYPE html>\n", string.Empty, StringComparison.Ordinal)).Root!;
    }

    public string Text { get; }

    public XElement Root { get; }

    public static Page Of(RelationshipReport report) => new(report.ToHtml());

    public static Page Of(EventLog log, ReportOptions? options = null) => Of(RelationshipReport.Of(log, log.JustAfterLatest ?? SomeLog.Start, options: options));

    public IEnumerable<XElement> All(string name) => Root.Descendants().Where(e => e.Name.LocalName == name);

    public XElement Section(string id) => All("section").Single(s => (string?)s.Attribute("id") == id);

    public bool Has(string id) => Root.Descendants().Any(e => (string?)e.Attribute("id") == id);

    /// <summary>The cells of the table whose caption begins so, row by row; the first cell is the row's name.</summary>
    public IReadOnlyList<string[]> Table(string caption) =>
    [
        .. All("table").Single(t => t.Element("caption")!.Value.StartsWith(caption, StringComparison.Ordinal))
            .Element("tbody")!.Elements("tr").Select(static r => r.Elements().Select(static c => c.Value.Trim()).ToArray()),
    ];

    public bool HasTable(string caption) => All("caption").Any(c => c.Value.StartsWith(caption, StringComparison.Ordinal));
}
