using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Relationships.Reporting.Browser.Tests;

public sealed partial class ReportTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    public static TheoryData<string> Reports => ReportBrowser.Reports;

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task It_opens_without_asking_for_anything_else_and_without_a_word(string name)
    {
        await using var report = await browser.Open(name);
        await report.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        Assert.StartsWith("file:///", Assert.Single(report.Requests), StringComparison.Ordinal);
        Assert.Empty(report.Said);
        Assert.Equal("Relationships", await report.Page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task A_customer_named_as_a_script_shows_as_text()
    {
        await using var report = await browser.Open("few");
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = ReportBrowser.Evil, Exact = true })).ToBeVisibleAsync();
        Assert.Equal(0, await report.Page.Locator("script, img").CountAsync());
        Assert.True(await report.Page.GetByText("onerror=alert(2)").CountAsync() > 0);
        Assert.Empty(report.Said);
    }

    [Fact]
    public async Task What_is_smuggled_in_later_neither_runs_nor_is_fetched()
    {
        await using var report = await browser.Open("few");
        await report.Page.EvaluateAsync("""
            () => {
              for (const [name, from] of [['script', 'src'], ['img', 'src'], ['iframe', 'src']]) {
                const e = document.createElement(name);
                e[from] = 'https://example.invalid/' + name;
                document.body.append(e);
              }
              const inline = document.createElement('script');
              inline.textContent = 'alert(3)';
              document.body.append(inline);
            }
            """);
        await report.Page.WaitForTimeoutAsync(300);
        Assert.DoesNotContain(report.Said, static s => s.StartsWith("dialog", StringComparison.Ordinal));
        Assert.True(report.Said.Count(static s => s.Contains("Content Security Policy", StringComparison.Ordinal)) >= 4, string.Join('\n', report.Said));
    }

    [Theory]
    [InlineData("few", 1280)]
    [InlineData("many", 1280)]
    [InlineData("many", 390)]
    public async Task Pictures_are_in_the_accessibility_tree_with_their_names(string name, int width)
    {
        await using var report = await browser.Open(name, width);
        var names = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('svg')].filter(s => s.checkVisibility()).map(s => s.getAttribute('aria-label'))");
        var tree = await report.Page.Locator("body").AriaSnapshotAsync();
        Assert.True(names.Length >= 8, $"{names.Length} pictures");
        Assert.Equal(names.Length, await report.Page.GetByRole(AriaRole.Img).CountAsync());
        Assert.Equal(names.Length, Picture().Count(tree));
        Assert.Contains("img \"Relationships on the continuum\"", tree, StringComparison.Ordinal);
        Assert.Contains(", over time\"", tree, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Landmarks_headings_and_tables_are_in_the_accessibility_tree()
    {
        await using var report = await browser.Open("many");
        foreach (var role in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Contentinfo })
            Assert.Equal(1, await report.Page.GetByRole(role).CountAsync());
        Assert.Equal(1, await report.Page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" }).CountAsync());
        Assert.Equal(1, await report.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync());
        Assert.Equal(await report.Page.Locator("nav a").CountAsync(), await report.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).CountAsync());
        Assert.Equal(1, await report.Page.GetByRole(AriaRole.Table, new() { Name = "Stages", Exact = true }).CountAsync());
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Friendship" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("few", 1280)]
    [InlineData("many", 390)]
    public async Task The_keyboard_reaches_everything_in_order_and_shows_where_it_is(string name, int width)
    {
        await using var report = await browser.Open(name, width, motion: ReducedMotion.Reduce);
        var expected = await report.Run<string[]>("tabbable.js");
        Assert.True(expected.Length > 40, $"{expected.Length} places");
        foreach (var place in expected)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            var (at, outline) = (await report.Page.EvaluateAsync<string?>("document.activeElement.dataset.place"), await report.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            Assert.Equal(place, at);
            Assert.NotEqual("none", outline);
        }
    }

    [Fact]
    public async Task Enter_skips_to_the_report_follows_links_and_opens_details()
    {
        await using var report = await browser.Open("few", motion: ReducedMotion.Reduce);
        await report.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the report" })).ToBeInViewportAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await report.Page.EvaluateAsync<string>("document.activeElement.id"));
        await report.Page.Locator("nav a[href='#customers']").FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(report.Page.Locator("#customers h2")).ToBeInViewportAsync();
        var details = report.Page.Locator("details").First;
        await details.Locator("summary").FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(details.Locator("table")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("few", 390)]
    [InlineData("many", 390)]
    [InlineData("empty", 390)]
    [InlineData("many", 320)]
    [InlineData("many", 800)]
    [InlineData("many", 1280)]
    public async Task The_page_never_scrolls_sideways(string name, int width)
    {
        await using var report = await browser.Open(name, width);
        Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("(() => { scrollTo(1000, 0); return scrollX; })()"));
        var beyond = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('h1,h2,h3,h4,p,li,dt,dd,svg,figcaption')].filter(e => e.checkVisibility() && !e.closest('.scroll') && !e.matches('.skip') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.textContent.slice(0, 60))");
        Assert.Empty(beyond);
    }

    [Theory]
    [InlineData("few", 390)]
    [InlineData("many", 390)]
    [InlineData("many", 320)]
    [InlineData("many", 1280)]
    public async Task No_row_of_a_table_is_a_stack_of_single_words(string name, int width)
    {
        await using var report = await browser.Open(name, width);
        await report.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var rows = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('tbody tr')].map(r => [r.getBoundingClientRect().height / parseFloat(getComputedStyle(r).lineHeight), r]).filter(r => r[0] > 6).map(r => r[0].toFixed(1) + ' lines: ' + r[1].textContent.slice(0, 80))");
        Assert.Empty(rows);
        Assert.True(await report.Page.Locator("tbody tr").CountAsync() > 60);
    }

    [Theory]
    [InlineData("few", ColorScheme.Light, 1280)]
    [InlineData("few", ColorScheme.Dark, 1280)]
    [InlineData("many", ColorScheme.Light, 390)]
    [InlineData("many", ColorScheme.Dark, 390)]
    [InlineData("many", ColorScheme.Dark, 1280)]
    public async Task Every_text_stands_out_from_what_lies_behind_it(string name, ColorScheme scheme, int width)
    {
        await using var report = await browser.Open(name, width, scheme);
        await report.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var found = await report.Run<string[]>("contrast.js");
        Assert.True(int.Parse(found[0]) > 500, $"{found[0]} texts");
        Assert.Empty(found.Skip(1));
        var page = await report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.Equal(scheme == ColorScheme.Dark ? "rgb(17, 21, 26)" : "rgb(245, 246, 248)", page);
    }

    [Fact]
    public async Task Contrast_that_is_too_low_is_seen()
    {
        await using var report = await browser.Open("empty");
        await report.Page.EvaluateAsync("document.querySelector('footer p').style.color = '#aaa'");
        Assert.NotEmpty((await report.Run<string[]>("contrast.js")).Skip(1));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_paper_it_is_dark_on_white_whole_and_without_controls(ColorScheme scheme)
    {
        await using var report = await browser.Open("few", scheme: scheme);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.False(await report.Page.Locator("nav").IsVisibleAsync());
        await report.Page.SetViewportSizeAsync(720, 1000); // About what A4 leaves between its margins.
        Assert.Equal(720, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Assertions.Expect(report.Page.Locator("details table").First).ToBeVisibleAsync();
        Assert.Empty((await report.Run<string[]>("contrast.js")).Skip(1));
        var pdf = await report.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.True(pdf.Length > 20_000, $"{pdf.Length} bytes");
        Assert.Empty(report.Said);
    }

    [Fact]
    public async Task Who_wants_less_motion_gets_none()
    {
        await using var calm = await browser.Open("empty", motion: ReducedMotion.Reduce);
        Assert.Equal("auto", await calm.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        Assert.Equal(0, await calm.Page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    [GeneratedRegex("- '?img \"")]
    private static partial Regex Picture();
}
