using Microsoft.Playwright;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Modeling.Simulation;
using Relationships.Reporting;

namespace Relationships.Reporting.Browser.Tests;

/// <summary>A Chromium, started once, and the reports that it opens; or the reason why there is none.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    public const string Evil = "<script>alert(1)</script>";

    // Debian's; else the browser of the same make that build servers bring along.
    private static readonly string? s_chromium = new[] { "/usr/bin/chromium", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly string _folder = Directory.CreateTempSubdirectory("reports-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The reports by name: a few customers, one of whom is markup; many; none.</summary>
    public static TheoryData<string> Reports { get; } = ["few", "many", "empty"];

    public async ValueTask InitializeAsync()
    {
        if (s_chromium is null)
        {
            // eng/test.sh installs it, and asks that nothing here be skipped.
            Assert.False(Environment.GetEnvironmentVariable("RELATIONSHIPS_BROWSER") == "required", "There is no Chromium.");
            return;
        }

        var since = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var economics = RelationshipEconomics.Parse("""
            { "version": 1, "currency": "EUR", "discount": { "value": 0.1, "per": "year" }, "margin": { "perPurchase": 12 },
              "retention": { "transactional": { "value": 0.6, "per": "year" }, "relationship": { "value": 0.85, "per": "year" } }, "effort": { "scale": 15 } }
            """);
        var few = Simulated(8).Concat([Markup(EventKind.Purchase, since), Markup(EventKind.Conversation, since.AddDays(40)), Markup(EventKind.Failure, since.AddDays(50))]);
        Write("few", few, new ReportOptions { Since = since, Customers = [Evil, "c0000001"] });
        Write("many", Simulated(300), new ReportOptions { Since = since, Economics = economics, AdvisedCustomers = 100 });
        Write("empty", [], null);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = s_chromium, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a report as readers do; skips where there is no browser.</summary>
    public async Task<OpenReport> Open(string report, int width = 1280, ColorScheme scheme = ColorScheme.Light, ReducedMotion motion = ReducedMotion.NoPreference)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium: apt-get install --no-install-recommends chromium");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 844 }, ColorScheme = scheme, ReducedMotion = motion });
        return await OpenReport.Of(context, Path.Combine(_folder, report + ".html"));
    }

    private void Write(string name, IEnumerable<RelationshipEvent> events, ReportOptions? options)
    {
        var log = EventLog.Create(events);
        using var file = File.Create(Path.Combine(_folder, name + ".html"));
        RelationshipReport.Of(log, log.JustAfterLatest ?? DateTimeOffset.UnixEpoch, options: options).Write(file);
    }

    private static IEnumerable<RelationshipEvent> Simulated(int customers) =>
        new RelationshipSimulator(new SimulationOptions { Customers = customers, Seed = 5, Events = customers * 60 }).Events();

    private static RelationshipEvent Markup(EventKind kind, DateTimeOffset at) => new(Evil, kind, at) { Tag = Evil, Representative = "<img src=http://example.invalid/x.png onerror=alert(2)>" };
}
