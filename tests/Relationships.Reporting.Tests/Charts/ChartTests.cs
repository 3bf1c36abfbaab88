using System.Globalization;
using System.Text.RegularExpressions;
using Relationships.Reporting.Charts;

namespace Relationships.Reporting.Tests.Charts;

public sealed partial class ChartTests
{
    [Fact]
    public void It_is_a_picture_with_a_name_and_a_description()
    {
        var svg = Svg.Of(Svg.Empty.Line("sold", [(0, 1), (1, 3)]).Rule("cut", .45));
        Assert.Equal("img", svg.Value("role"));
        Assert.Equal("A title", svg.Value("aria-label"));
        Assert.Equal("A title", svg.All("title").Single().Value);
        Assert.Equal("up by across. sold: 2 points, from 1 to 3. cut at 0.45.", svg.All("desc").Single().Value);
        Assert.Equal("own words", Svg.Of(Svg.Empty with { Description = "own words" }).All("desc").Single().Value);
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        const string Evil = "<script>alert(\"1\")</script>' & \u0001\uD800 \u00e9";
        var chart = new Chart(Evil, new Axis(Evil) { Categories = [Evil] }, new Axis(Evil)).Bars(Evil, [(0, 1)]).Line(Evil, [(0, 1)]);
        var svg = Svg.Of(chart);
        Assert.DoesNotContain(svg.Descendants(), static e => e.Name.LocalName == "script");
        Assert.Equal(Evil.Replace('\u0001', '\uFFFD').Replace('\uD800', '\uFFFD'), svg.Value("aria-label"));
        Assert.Contains(svg.Texts(), static t => t.StartsWith("<script>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_interrupts_a_line_and_leaves_out_a_mark(double value)
    {
        var svg = Svg.Of(Svg.Empty.Line("l", [(0, 1), (1, 2), (2, value), (3, 1), (4, 2)]).Points("p", [(0, 1), (value, 1)])
            .Bars("b", [(0, value), (1, 1)]).Band("i", [(0, 0, value), (1, 0, 1), (2, 0, 2)]));
        Assert.Equal(2, svg.All("path").Single(static p => p.Value("d").Count(static c => c == 'L') == 2 && p.Attribute("fill") is null).Value("d").Count(static c => c == 'M'));
        Assert.Equal(2, svg.All("circle").Count); // One of the points, one in the legend.
        AssertPlacesAreNumbers(svg.ToString());
    }

    [Fact]
    public void A_chart_without_data_says_so()
    {
        Assert.Equal("up by across.", Svg.Of(Svg.Empty).All("desc").Single().Value);
        var svg = Svg.Of(Svg.Empty.Line("a", []).Points("b", []).Bars("c", []).Band("d", []).Line("e", [(double.NaN, 1)]));
        Assert.EndsWith("a: no data. b: no data. c: no data. d: no data. e: no data.", svg.All("desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_alone_on_a_line_shows_as_a_mark() =>
        Assert.Equal(2, Svg.Of(Svg.Empty.Line("l", [(0, 1), (1, double.NaN), (2, 2), (3, double.NaN), (4, 1), (5, 1)])).All("circle").Count);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(1e300)]
    [InlineData(-1.7976931348623157e308)]
    [InlineData(5e-324)]
    public void Equal_values_lie_within_the_frame(double value)
    {
        var svg = Svg.Of(Svg.Empty.Points("p", [(value, value), (value, value)]));
        Assert.All(svg.All("circle").Take(2), static c =>
        {
            Assert.InRange(c.Place("cx"), 0, 640);
            Assert.InRange(c.Place("cy"), 34, 314);
        });
    }

    [Theory]
    [InlineData(-1.7976931348623157e308, 1.7976931348623157e308)]
    [InlineData(0, 5e-324)]
    [InlineData(1e16, 10000000000000002)]
    [InlineData(1e-9, 2e-9)]
    [InlineData(-1e12, 1)]
    public void Extreme_ranges_are_drawn_with_few_ticks(double low, double high)
    {
        var svg = Svg.Of(Svg.Empty.Line("l", [(low, low), (high, high)]).Bars("b", [(low, high), (high, low)]));
        AssertPlacesAreNumbers(svg.ToString());
        Assert.InRange(svg.Texts().Count, 6, 40);
    }

    [Fact]
    public void Categories_stand_at_whole_places_and_are_thinned_where_they_would_touch()
    {
        var few = Svg.Of(new Chart("t", new Axis("x") { Categories = ["one", "two"] }, new Axis("y")).Bars("b", [(0, 1), (1, 2)]));
        Assert.Contains("one", few.Texts());
        Assert.Contains("two", few.Texts());
        var bars = few.All("rect").Take(2).ToList();
        Assert.Equal(2.0, bars[1].Place("height") / bars[0].Place("height"), 2);
        var names = few.All("text").Where(static t => t.Value is "one" or "two").Select(static t => t.Place("x"));
        Assert.All(bars.Zip(names), static pair => Assert.Equal(pair.Second, pair.First.Place("x") + (pair.First.Place("width") / 2), 0.05));

        var many = Svg.Of(new Chart("t", new Axis("x") { Categories = [.. Enumerable.Range(0, 300).Select(static i => $"name {i}")] }, new Axis("y")));
        Assert.InRange(many.Texts().Count(static t => t.StartsWith("name", StringComparison.Ordinal)), 2, 20);
    }

    [Fact]
    public void Bars_of_several_series_stand_side_by_side_within_the_frame()
    {
        var svg = Svg.Of(Svg.Empty.Bars("a", [(0, 1), (1, 2)]).Bars("b", [(0, -1), (1, 2)]));
        var bars = svg.All("rect").Take(4).Select(static r => (From: r.Place("x"), To: r.Place("x") + r.Place("width"))).OrderBy(static b => b.From).ToList();
        Assert.All(bars.Zip(bars.Skip(1)), static pair => Assert.True(pair.First.To <= pair.Second.From + 0.02));
        Assert.True(bars[0].From > 26 && bars[^1].To <= 626);
    }

    [Fact]
    public void Values_beyond_a_given_end_stand_at_the_edge()
    {
        var svg = Svg.Of(new Chart("t", new Axis("x"), new Axis("y") { Min = 0, Max = 1 }).Points(string.Empty, [(0, 5), (1, -5), (2, .5)]));
        var places = svg.All("circle").Select(static c => c.Place("cy")).Order().ToArray();
        Assert.Equal(34, places[0]);
        Assert.Equal((places[0] + places[2]) / 2, places[1], 0.02);
        Assert.Equal(314, places[2]); // 360 less the room for the axis; a series without a name takes no legend.
    }

    [Fact]
    public void Zero_is_never_minus_zero() => Assert.DoesNotContain("-0", Svg.Of(Svg.Empty.Line("l", [(-.6, -.6), (.6, .6)])).Texts());

    [Theory]
    [InlineData(99, 360)]
    [InlineData(640, 79)]
    [InlineData(4001, 360)]
    [InlineData(640, int.MinValue)]
    public void Sizes_out_of_range_are_refused(int width, int height) =>
        Assert.Throws<InvalidOperationException>((Svg.Empty with { Width = width, Height = height }).ToSvg);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_axis_ends_at_a_number(double end)
    {
        Assert.Contains("horizontal", Assert.Throws<InvalidOperationException>(new Chart("t", new Axis("x") { Max = end }, new Axis("y")).ToSvg).Message, StringComparison.Ordinal);
        Assert.Contains("vertical", Assert.Throws<InvalidOperationException>(new Chart("t", new Axis("x"), new Axis("y") { Min = end }).ToSvg).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_legend_makes_the_smallest_picture_higher()
    {
        var chart = Svg.Empty with { Width = 100, Height = 80 };
        for (var i = 0; i < 12; i++)
            chart = chart.Line($"series {i}", [(0, i)]);
        var svg = Svg.Of(chart);
        Assert.True(svg.Place("height") > 200);
        Assert.All(svg.All("text"), t => Assert.InRange(t.Place("y"), 0, svg.Place("height")));
    }

    [Fact]
    public void The_same_chart_is_the_same_text_in_every_culture()
    {
        var chart = Svg.Empty.Line("l", [(0.5, 1234.5), (1.25, 98765.4)]).Band("b", [(0.5, 1, 2.5), (1, 2, 3)]);
        var (before, here) = (CultureInfo.CurrentCulture, chart.ToSvg());
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(here, chart.ToSvg());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nulls_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => new Chart(string.Empty, new Axis("x"), new Axis("y")));
        Assert.Throws<ArgumentNullException>(static () => new Chart("t", null!, new Axis("y")));
        Assert.Throws<ArgumentNullException>(static () => Svg.Empty.Line(null!, []));
        Assert.Throws<ArgumentNullException>(static () => Svg.Empty.Points("p", null!));
        Assert.Throws<ArgumentNullException>(static () => Svg.Empty.Band("p", null!));
    }

    private static void AssertPlacesAreNumbers(string svg) => Assert.DoesNotMatch(NoNumber(), svg);

    [GeneratedRegex("(NaN|Infinity|∞)")]
    private static partial Regex NoNumber();
}
