using System.Globalization;
using Relationships.Continuum;
using Relationships.Policies;
using Relationships.Reporting.Charts;
using Relationships.Reporting.Pages;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Pictures;

/// <summary>How many relationships stand where on the continuum: bars in the colours of the stages, with the quartiles.</summary>
internal static class SpreadPicture
{
    private const double Left = 46;
    private const double Right = 12;
    private const double Top = 30;
    private const double Height = 240;

    public static string Draw(string name, ContinuumTally tally, StagePolicy stages, int width)
    {
        var bins = tally.Values.In(width < 480 ? 25 : 50);
        var shares = Array.ConvertAll(bins, b => (double)b / tally.Values.Count);
        var ticks = Ticks.Of(0, Math.Max(shares.Max(), 1e-6), 4, fixedMin: true);
        var (x, y) = (new Scale(0, 1, Left, width - Right), new Scale(0, ticks.Max, Top + Height, Top));
        var svg = Drawing.Begin(name, Describe(tally), width, Top + Height + 42);
        foreach (var place in ticks.Places)
            svg.Line(Left, y[place], width - Right, y[place], "grid").Words(Percent(place), Left - 6, y[place] + 4, "end", "muted");
        for (var i = 0; i < bins.Length; i++)
            Bar(svg, i, bins.Length, shares[i], stages, x, y);
        for (var i = 0; i <= 10; i += width < 480 ? 2 : 1)
            svg.Words((i / 10.0).ToString("0.0", CultureInfo.InvariantCulture), x[i / 10.0], Top + Height + 17, "middle", "muted");
        svg.Line(Left, Top + Height, width - Right, Top + Height);
        var median = tally.Values.Quantile(0.5);
        svg.Line(x[median], Top - 8, x[median], Top + Height, "mark");
        var isLeft = median < 0.6;
        svg.Words($"half stand below {Phrases.Score(median)}", x[median] + (isLeft ? 6 : -6), Top - 10, isLeft ? "start" : "end");
        svg.Words("transaction (0) to relationship (1)", (Left + width - Right) / 2, Top + Height + 36, "middle", "muted");
        return svg.Close("svg").ToString();
    }

    private static void Bar(SvgText svg, int bin, int bins, double share, StagePolicy stages, Scale x, Scale y)
    {
        if (share <= 0)
            return;
        var (from, to) = (x[(double)bin / bins], x[(bin + 1.0) / bins]);
        var stage = ContinuumStages.Of((bin + 0.5) / bins, isKin: false, stages);
        var top = Math.Min(y[share], y[0] - 1);
        svg.Empty("rect", ("x", SvgText.Number(from + 0.5)), ("y", SvgText.Number(top)), ("width", SvgText.Number(to - from - 1)), ("height", SvgText.Number(y[0] - top)), ("class", $"s{((int)stage).ToString(CultureInfo.InvariantCulture)}"));
    }

    private static string Percent(double share) => share.ToString("0.##%", CultureInfo.InvariantCulture);

    private static string Describe(ContinuumTally tally) =>
        $"{Phrases.Count(tally.Values.Count, "relationship")}. A quarter stand below {Phrases.Score(tally.Values.Quantile(0.25))}, half below {Phrases.Score(tally.Values.Quantile(0.5))}, a tenth above {Phrases.Score(tally.Values.Quantile(0.9))}.";
}
