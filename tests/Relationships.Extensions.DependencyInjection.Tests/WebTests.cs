using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>An ASP.NET Core host: two keyed scorers with policies of their own, one with an own trust strategy from configuration.</summary>
public class WebTests
{
    private const string Settings = """
        {
          "Relationships": {
            "Standard": { "Trust": "beta" },
            "Premium": {
              "Trust": "my-trust",
              "DeclaredConnections": [ "shared-values", "belonging" ],
              "Policy": { "continuum": { "stages": { "kin": 0.95 } }, "kinds": { "workshop-attended": { "feeds": { "dialogue": 2 } } } }
            }
          }
        }
        """;

    [Fact]
    public async Task AnEndpointScoresPostedEventsWithEachScorer()
    {
        await using var app = App(Settings);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var posted = Services.Events.Select(e => new Posted(e.Customer, e.Kind.Name, e.At)).ToArray();
        var standard = await Post(app, "standard", posted);
        var premium = await Post(app, "premium", [.. posted, new Posted("anna", "workshop-attended", Services.AsOf.AddDays(-2))]);

        var expected = new RelationshipScorer(RelationshipScorerOptions.Default with { Trust = Relationships.Trust.TrustStrategies.Beta }).Score(Services.Events, Services.AsOf);
        Assert.Equal(new Answer(EvidencePolicy.Default.Id, expected.Trust.Mutual.Value, expected.Continuum.Value), standard);
        Assert.NotEqual(standard.PolicyId, premium.PolicyId);
        Assert.Equal(0.625, premium.Trust);
        Assert.True(premium.Continuum > standard.Continuum);
    }

    [Fact]
    public async Task AWrongSettingStopsTheStartAndIsNamed()
    {
        await using var app = App(Settings.Replace("0.95", "2", StringComparison.Ordinal));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Relationships:Premium:Policy:continuum:stages:kin: 2 is not in 0 to 1 (score)", fault.Message);
    }

    [Fact]
    public async Task FiveWrongSettingsStopTheStartAndAreAllNamed()
    {
        await using var app = App(Settings
            .Replace("my-trust", "your-trust", StringComparison.Ordinal)
            .Replace("shared-values", "shared-value", StringComparison.Ordinal)
            .Replace("0.95", "\"high\"", StringComparison.Ordinal)
            .Replace("\"dialogue\": 2", "\"dialog\": 2", StringComparison.Ordinal)
            .Replace("\"DeclaredConnections\"", "\"Interval\": false, \"DeclaredConnections\"", StringComparison.Ordinal));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(5, fault.Failures.Count());
        foreach (var path in new[] { "Trust", "DeclaredConnections:0", "Policy:continuum:stages:kin", "Policy:kinds:workshop-attended:feeds:dialog", "Interval" })
            Assert.Contains($"Relationships:Premium:{path}: ", fault.Message);
    }

    [Fact]
    public async Task ARunningHostTakesAChangedFileOfSettings()
    {
        var folder = Directory.CreateTempSubdirectory("relationships-").FullName;
        try
        {
            var file = Path.Combine(folder, "settings.json");
            await File.WriteAllTextAsync(file, Settings, TestContext.Current.CancellationToken);
            await using var app = App(builder => builder.AddJsonFile(file, optional: false, reloadOnChange: false));
            await app.StartAsync(TestContext.Current.CancellationToken);
            var before = await Post(app, "premium", []);

            await File.WriteAllTextAsync(file, Settings.Replace("0.95", "0.9", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            ((IConfigurationRoot)app.Configuration).Reload();
            Assert.NotEqual(before.PolicyId, (await Post(app, "premium", [])).PolicyId);

            // A file half written throws where it is read; scoring goes on.
            await File.WriteAllTextAsync(file, Settings[..60], TestContext.Current.CancellationToken);
            Assert.ThrowsAny<Exception>(((IConfigurationRoot)app.Configuration).Reload);
            Assert.NotEqual(before.PolicyId, (await Post(app, "premium", [])).PolicyId);
            Assert.NotEqual(EvidencePolicy.Default.Id, (await Post(app, "premium", [])).PolicyId);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WebApplication App(string settings) =>
        App(builder => builder.AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(settings))));

    private static WebApplication App(Action<IConfigurationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        configure(builder.Configuration);
        builder.Services.AddRelationships("standard", builder.Configuration.GetSection("Relationships:Standard"))
            .AddTrustStrategy("my-trust", services => new FixedTrust(services.GetRequiredService<TrustLevel>()));
        builder.Services.AddRelationships("premium", builder.Configuration.GetSection("Relationships:Premium"));
        builder.Services.AddSingleton(new TrustLevel(0.625));
        var app = builder.Build();
        app.MapPost("/standard", ([FromKeyedServices("standard")] RelationshipScorer scorer, Posted[] events) =>
            Answer.Of(scorer.Score(events.Select(e => e.Event), Services.AsOf)));
        app.MapPost("/premium", ([FromKeyedServices("premium")] InstrumentedScorer scorer, Posted[] events) =>
            Answer.Of(scorer.Score(events.Select(e => e.Event), Services.AsOf)));
        return app;
    }

    private static async Task<Answer> Post(WebApplication app, string scorer, Posted[] events)
    {
        using var client = app.GetTestClient();
        using var response = await client.PostAsJsonAsync($"/{scorer}", events, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Answer>(TestContext.Current.CancellationToken))!;
    }

    internal sealed record Posted(string Customer, string Kind, DateTimeOffset At)
    {
        internal RelationshipEvent Event => new(Customer, EventKind.Of(Kind), At);
    }

    internal sealed record Answer(string PolicyId, double Trust, double Continuum)
    {
        public static Answer Of(RelationshipScore score) => new(score.PolicyId, score.Trust.Mutual.Value, score.Continuum.Value);
    }
}
