// Scorers as services, from settings that are checked at the start. Run: dotnet run samples/04-dependency-injection.cs
#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Relationships.Extensions.DependencyInjection

using System.Globalization;
using Microsoft.Extensions.Options;
using Relationships;
using Relationships.Events;
using Relationships.Extensions.DependencyInjection;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// In an application these lines stand in appsettings.json.
using (var host = Build(new() { ["Relationships:Trust"] = "beta", ["Relationships:Policy:continuum:stages:friendship"] = "0.75" }))
{
    var scorer = host.Services.GetRequiredService<RelationshipScorer>();
    var day = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    var score = scorer.Score(Enumerable.Range(0, 12).Select(i => new RelationshipEvent("anna", EventKind.PromiseKept, day.AddDays(9 * i))), day.AddDays(120));
    Console.WriteLine($"friendship begins at {scorer.Policy.Continuum.Stages.Friendship}");
    Console.WriteLine($"anna's trust {score.Trust.InCounterpart.Value:0.00} after twelve kept promises");
}

// A wrong setting stops the start, and is named with its path.
using (var host = Build(new() { ["Relationships:Policy:continuum:stages:kin"] = "2" }))
{
    try
    {
        await host.StartAsync();
    }
    catch (OptionsValidationException fault)
    {
        Console.WriteLine($"refused: {fault.Message}");
    }
}

static IHost Build(Dictionary<string, string?> settings)
{
    var builder = Host.CreateApplicationBuilder();
    builder.Logging.ClearProviders();
    builder.Configuration.AddInMemoryCollection(settings);
    builder.Services.AddRelationships(builder.Configuration.GetSection("Relationships"));
    return builder.Build();
}
