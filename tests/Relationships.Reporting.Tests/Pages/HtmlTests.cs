using Relationships.Reporting.Pages;

namespace Relationships.Reporting.Tests.Pages;

public sealed class HtmlTests
{
    [Fact]
    public void What_fills_a_hole_is_text_unless_it_is_markup()
    {
        const string Evil = "<b a=\"1\" c='2'>&";
        Assert.Equal("<p>&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;</p>", Html.Of($"<p>{Evil}</p>").Text);
        Assert.Equal("<p><i>x</i></p>", Html.Of($"<p>{Html.Of($"<i>{"x"}</i>")}</p>").Text);
        Assert.Equal("<p></p>", Html.Of($"<p>{null as string}</p>").Text);
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0004, "<0.1%")]
    [InlineData(0.0312, "3.1%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.9995, ">99.9%")]
    [InlineData(1, "100%")]
    [InlineData(double.NaN, "–")]
    public void A_share_never_says_nothing_or_all_where_it_is_neither(double share, string text) => Assert.Equal(text, Phrases.Percent(share));

    [Theory]
    [InlineData(-0.001, "0.00")]
    [InlineData(0.555, "0.56")]
    [InlineData(double.NaN, "–")]
    public void Scores_have_two_digits(double value, string text) => Assert.Equal(text, Phrases.Score(value));

    [Fact]
    public void Long_names_keep_both_ends_and_are_cut_between_characters()
    {
        Assert.Equal(new string('a', 60), Phrases.Name(new string('a', 60)));
        Assert.Equal(new string('a', 39) + "…" + new string('b', 20), Phrases.Name(new string('a', 60) + new string('b', 20)));
        Assert.NotEqual(Phrases.Name(new string('a', 90) + "1"), Phrases.Name(new string('a', 90) + "2"));
        foreach (var shift in new[] { "", "a" })
            Assert.DoesNotContain('\uFFFD', Html.Of($"{Phrases.Name(shift + string.Concat(Enumerable.Repeat("😀", 50)))}").Text);
        var twin = new string('a', 50) + "1" + new string('a', 50);
        Assert.Contains(twin, Cells.Name(twin).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_direction_of_a_name_stays_in_the_name()
    {
        Assert.Equal("<bdi>a\uFFFDb</bdi>", Cells.Name("a\u202Eb").Text);
        Assert.Equal("\u2068a\uFFFDb\u2069", Phrases.Isolated("a\u2069b"));
    }
}
