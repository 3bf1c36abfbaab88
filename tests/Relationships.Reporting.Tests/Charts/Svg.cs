using System.Globalization;
using System.Xml.Linq;
using Relationships.Reporting.Charts;

namespace Relationships.Reporting.Tests.Charts;

/// <summary>A drawn chart, parsed: what is no XML fails here.</summary>
internal static class Svg
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    public static XElement Of(Chart chart) => XDocument.Parse(chart.ToSvg()).Root!;

    public static List<XElement> All(this XElement svg, string element) => [.. svg.Descendants(s_svg + element)];

    public static List<string> Texts(this XElement svg) => [.. svg.All("text").Select(static t => t.Value)];

    public static string Value(this XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw new InvalidOperationException($"no {attribute}");

    public static double Place(this XElement element, string attribute) => double.Parse(element.Value(attribute), CultureInfo.InvariantCulture);

    public static Chart Empty { get; } = new("A title", new Axis("across"), new Axis("up"));
}
