using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection.Tests;

public class RegistrationTests
{
    [Fact]
    public void WithoutSettingsItIsTheDefaultScorer()
    {
        using var services = Services.Built(s => s.AddRelationships());
        services.Start();
        var scorer = services.GetRequiredService<RelationshipScorer>();
        Assert.Equal(RelationshipScorer.Default.Score(Services.Events, Services.AsOf), scorer.Score(Services.Events, Services.AsOf) with { Exchange = RelationshipScorer.Default.Score(Services.Events, Services.AsOf).Exchange });
        Assert.Same(scorer, services.GetRequiredService<RelationshipScorer>());
        Assert.Same(scorer, services.GetRequiredService<IRelationshipScorerProvider>().Current);
        Assert.Same(scorer, services.GetRequiredService<InstrumentedScorer>().Current);
    }

    [Fact]
    public void NamedScorersStandSideBySide()
    {
        using var services = Services.Built(s =>
        {
            s.AddRelationships(o => o.Policy = EvidencePolicy.Default.With(EventKind.Of("workshop"), Evidence.Dialogue(2)));
            s.AddRelationships("premium", Services.Configuration(("Policy:continuum:stages:kin", "0.95")));
            s.AddRelationships("plain");
        });
        services.Start();
        var scorers = new[] { services.GetRequiredService<RelationshipScorer>(), services.GetRequiredKeyedService<RelationshipScorer>("premium"), services.GetRequiredKeyedService<RelationshipScorer>("plain") };
        Assert.Equal(3, scorers.Select(s => s.Policy.Id).Distinct().Count());
        Assert.Equal(0.95, scorers[1].Policy.Continuum.Stages.Kin);
        Assert.Same(RelationshipScorer.Default.Policy, scorers[2].Policy);
        Assert.Equal("premium", services.GetRequiredKeyedService<IRelationshipScorerProvider>("premium").Name);
        Assert.Same(scorers[1], services.GetRequiredKeyedService<InstrumentedScorer>("premium").Current);
        Assert.Null(services.GetKeyedService<RelationshipScorer>("other"));
    }

    [Fact]
    public void NamedOnlyLeavesTheUnnamedUnregistered()
    {
        using var services = Services.Built(s => s.AddRelationships("premium"));
        Assert.Null(services.GetService<RelationshipScorer>());
        Assert.NotNull(services.GetKeyedService<RelationshipScorer>("premium"));
    }

    [Fact]
    public void AddingTheSameAgainAddsSettings()
    {
        using var services = Services.Built(s =>
        {
            s.AddRelationships(Services.Configuration(("Trust", "beta")));
            s.AddRelationships(o => o.Zone = "Europe/Berlin").AddTrustStrategy("own", _ => new FixedTrust(new(0.25)));
            s.AddRelationships(o => o.Trust = "own");
        });
        services.Start();
        Assert.Single(services.GetServices<RelationshipScorer>());
        Assert.Equal(0.25, services.GetRequiredService<RelationshipScorer>().Trust());
    }

    [Fact]
    public void AnOwnStrategyByItsTypeTakesItsServices()
    {
        var level = new TrustLevel(0.125);
        using (var services = Services.Built(s => s.AddSingleton(level).AddRelationships().UseTrust<FixedTrust>()))
        {
            services.Start();
            Assert.Equal(0.125, services.GetRequiredService<RelationshipScorer>().Trust());
            Assert.False(level.Disposed);
        }

        Assert.True(level.Disposed);
    }

    [Fact]
    public void AnOwnStrategyByItsTypeIsTheKeyedOneThenTheRegisteredOne()
    {
        using var services = Services.Built(s =>
        {
            s.AddRelationships("keyed").UseTrust<FixedTrust>();
            s.AddRelationships("registered").UseTrust<FixedTrust>();
            s.AddKeyedSingleton("keyed", new FixedTrust(new(0.75)));
            s.AddSingleton(new FixedTrust(new(0.5)));
        });
        services.Start();
        Assert.Equal(0.75, services.GetRequiredKeyedService<RelationshipScorer>("keyed").Trust());
        Assert.Equal(0.5, services.GetRequiredKeyedService<RelationshipScorer>("registered").Trust());
    }

    [Fact]
    public void AnOwnStrategyAsAnInstance()
    {
        using var services = Services.Built(s => s.AddRelationships()
            .UseTrust(new FixedTrust(new(0.375)))
            .UseExchange(new RatioExchange())
            .UseConnections(new MinimumConnections())
            .UseOutcomes(new PoissonOutcomes())
            .UseResilience(new RatioResilience())
            .UseContinuum(new WeightedMeanContinuum()));
        AssertSimplest(services);
    }

    [Fact]
    public void OwnStrategiesOfEveryVerticalByType()
    {
        using var services = Services.Built(s => s.AddSingleton(new TrustLevel(0.375)).AddRelationships()
            .UseTrust<FixedTrust>()
            .UseExchange<RatioExchange>()
            .UseConnections<MinimumConnections>()
            .UseOutcomes<PoissonOutcomes>()
            .UseResilience<RatioResilience>()
            .UseContinuum<WeightedMeanContinuum>());
        AssertSimplest(services);
    }

    [Fact]
    public void OwnStrategiesOfEveryVerticalByName()
    {
        using var services = Services.Built(s => s
            .AddRelationships(Services.Configuration(("trust", "t"), ("exchange", "e"), ("connections", "c"), ("outcomes", "o"), ("resilience", "r"), ("continuum", "m")))
            .AddTrustStrategy("t", _ => new FixedTrust(new(0.375)))
            .AddExchangeStrategy("e", _ => new RatioExchange())
            .AddConnectionStrategy("c", _ => new MinimumConnections())
            .AddOutcomeStrategy("o", _ => new PoissonOutcomes())
            .AddResilienceStrategy("r", _ => new RatioResilience())
            .AddContinuumStrategy("m", _ => new WeightedMeanContinuum()));
        AssertSimplest(services);
    }

    [Fact]
    public void AKeyedServiceIsAStrategyByName()
    {
        using var services = Services.Built(s => s.AddKeyedSingleton<ITrustStrategy>("own", new FixedTrust(new(0.625)))
            .AddRelationships(Services.Configuration(("Trust", "own"))));
        services.Start();
        Assert.Equal(0.625, services.GetRequiredService<RelationshipScorer>().Trust());
    }

    [Fact]
    public void AModelOfPurchasesTakesLoyaltysPlace()
    {
        using var byCode = Services.Built(s => s.AddRelationships().UsePurchases(new NeverAgain()));
        using var registered = Services.Built(s => s.AddSingleton<ILoyaltyModel>(new NeverAgain()).AddRelationships());
        foreach (var services in new[] { byCode, registered })
            Assert.Equal(0.125, services.GetRequiredService<RelationshipScorer>().Score(Services.Events, Services.AsOf).Outcomes.Loyalty.Value);
    }

    [Fact]
    public void LockInIsTaken()
    {
        using var services = Services.Built(s => s.AddRelationships(Services.Configuration(("LockIn", "0.25"))));
        Assert.Equal(0.25, services.GetRequiredService<RelationshipScorer>().Score(Services.Events, Services.AsOf).Resilience.LockIn);
    }

    [Fact]
    public void UsePolicyIsUsed()
    {
        var policy = EvidencePolicy.Default.With(EventKind.Of("workshop"), Evidence.Dialogue(2));
        using var services = Services.Built(s => s.AddRelationships().UsePolicy(policy));
        Assert.Same(policy, services.GetRequiredService<RelationshipScorer>().Policy);
    }

    [Fact]
    public void AMissingServiceOfAnOwnStrategyStopsTheStart()
    {
        using var services = Services.Built(s => s.AddRelationships().UseTrust<FixedTrust>());
        var fault = Assert.Throws<OptionsValidationException>(services.Start);
        Assert.StartsWith("RelationshipsOptions:Trust: FixedTrust of UseTrust cannot be made: ", fault.Message);
        Assert.Contains(nameof(TrustLevel), fault.Message);
    }

    [Fact]
    public void AScopedServiceOfAnOwnStrategyStopsTheStart()
    {
        using var services = Services.Built(s => s.AddScoped(_ => new TrustLevel(1)).AddRelationships().UseTrust<FixedTrust>());
        Assert.Contains("scoped", Assert.Throws<OptionsValidationException>(services.Start).Message);
    }

    [Fact]
    public void BadCallsSaySo()
    {
        var builder = new ServiceCollection().AddRelationships();
        Assert.Throws<ArgumentException>("name", () => new ServiceCollection().AddRelationships(string.Empty));
        Assert.Throws<ArgumentNullException>("section", () => new ServiceCollection().AddRelationships((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>("configure", () => new ServiceCollection().AddRelationships("a", (Action<RelationshipsOptions>)null!));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddRelationships());
        Assert.Contains("'beta'", Assert.Throws<ArgumentException>("name", () => builder.AddTrustStrategy("beta", _ => new BetaTrust())).Message);
        Assert.Throws<ArgumentNullException>("strategy", () => builder.UseTrust(null!));
        Assert.Throws<ArgumentNullException>("policy", () => builder.UsePolicy(null!));
    }

    private static void AssertSimplest(ServiceProvider services)
    {
        services.Start();
        var expected = new RelationshipScorer(RelationshipScorerOptions.Default with
        {
            Trust = new FixedTrust(new(0.375)),
            Exchange = new RatioExchange(),
            Connections = new MinimumConnections(),
            Outcomes = new PoissonOutcomes(),
            Resilience = new RatioResilience(),
            Continuum = new WeightedMeanContinuum(),
        }).Score(Services.Events, Services.AsOf);
        var score = services.GetRequiredService<RelationshipScorer>().Score(Services.Events, Services.AsOf);
        Assert.Equal(Serialization.RelationshipJson.Write(expected), Serialization.RelationshipJson.Write(score));
    }

    private sealed class NeverAgain : ILoyaltyModel
    {
        public void Score(EvidenceBatch evidence, ReadOnlySpan<RelationshipKey> relationships, DateTimeOffset asOf, EvidencePolicy policy, LoyaltyColumn destination)
        {
            for (var i = 0; i < destination.Count; i++)
                destination.Set(i, new Estimate(0.125, 0, 1, 0.5, 0), 0.1);
        }
    }
}
