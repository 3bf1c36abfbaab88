using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relationships.Events;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>Containers and configurations, in short.</summary>
internal static class Services
{
    public static readonly DateTimeOffset AsOf = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly RelationshipEvent[] Events =
    [
        new("anna", EventKind.Purchase, AsOf.AddDays(-40)),
        new("anna", EventKind.Conversation, AsOf.AddDays(-30)),
        new("anna", EventKind.Purchase, AsOf.AddDays(-3)),
    ];

    public static ServiceProvider Built(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();

    public static IConfiguration Json(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))).Build();

    /// <summary>What a host does at its start.</summary>
    public static void Start(this ServiceProvider services) => services.GetRequiredService<IStartupValidator>().Validate();

    public static string[] FaultsOf(IConfiguration configuration, Action<RelationshipsBuilder>? build = null)
    {
        using var services = Built(s =>
        {
            var builder = s.AddRelationships(configuration.GetSection("Relationships"));
            build?.Invoke(builder);
        });
        return [.. Assert.Throws<OptionsValidationException>(services.Start).Failures];
    }

    public static double Trust(this RelationshipScorer scorer) => scorer.Score(Events, AsOf).Trust.Mutual.Value;
}
