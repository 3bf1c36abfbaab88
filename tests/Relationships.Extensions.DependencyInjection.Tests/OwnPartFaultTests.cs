using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relationships.Brands;
using Relationships.Connections;
using Relationships.Networks;
using Relationships.Outcomes;
using Relationships.Policies;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>What the application made itself and what cannot be made is a fault of the settings as any other.</summary>
public class OwnPartFaultTests
{
    [Fact]
    public void WhatCannotBeMadeIsNamedBesideTheOtherFaults()
    {
        var settings = Services.Configuration(
            ("Relationships:Zone", "Mars"), ("Relationships:Network", "none"), ("Relationships:Trust", "mine"), ("Relationships:Exchange", "beta"), ("Relationships:Outcomes", "unknown"));
        var faults = Services.FaultsOf(settings, b => b
            .AddNetworkStrategy("none", static _ => null!)
            .AddTrustStrategy("mine", static _ => throw new NotSupportedException("no luck"))
            .UseConnections<NeedyConnections>()
            .Services.AddSingleton<ILoyaltyModel>(static _ => throw new NotSupportedException("no model")));
        Assert.Collection(
            faults,
            static f => Assert.StartsWith("Relationships:Outcomes: 'unknown' is unknown; ", f),
            static f => Assert.StartsWith("Relationships:Zone: 'Mars' is no time zone", f),
            static f => Assert.StartsWith($"RelationshipsOptions:Connections: {nameof(NeedyConnections)} of UseConnections cannot be made: Unable to resolve service for type '{typeof(TrustLevel)}'", f),
            static f => Assert.Equal("Relationships:Trust: 'mine' cannot be made: no luck", f),
            static f => Assert.Equal("Purchases: the registered ILoyaltyModel cannot be made: no model", f),
            static f => Assert.Equal("Relationships:Network: 'none' cannot be made: what was registered gave null", f));
    }

    [Fact]
    public void ANetworkStrategyThatCannotBeMadeIsNamed()
    {
        using var services = Services.Built(static s => s.AddRelationships("premium").UseNetwork<NeedyNetwork>());
        var fault = Assert.Throws<OptionsValidationException>(services.Start);
        Assert.Equal("premium", fault.OptionsName);
        Assert.StartsWith($"RelationshipsOptions:Network: {nameof(NeedyNetwork)} of UseNetwork cannot be made: Unable to resolve", Assert.Single(fault.Failures));
    }

    [Fact]
    public void AStrategyThatAsksForSettingsWithFaultsIsNoFault() => Assert.Equal(
        ["Relationships:LockIn: 2 is not in 0 to 1"],
        Services.FaultsOf(
            Services.Configuration(("Relationships:LockIn", "2"), ("Relationships:Trust", "own")),
            static b => b.AddTrustStrategy("own", static p => new FixedTrust(new(p.GetRequiredService<IOptions<RelationshipsOptions>>().Value.LockIn)))));

    [Fact]
    public void ConnectionsWithoutDeclaredPointsAreNamedWithTheIdentity()
    {
        const string Fault = "NeedyConnections with declared points of connection cannot be made: it knows none; override WithDeclared";
        var identity = BrandIdentity.Parse("""{ "version": 1, "name": "Makers", "connections": ["belonging"] }""");
        using var file = new FileOfPolicy(0);
        file.Write(identity.ToJson());
        var own = new NeedyConnections(new(1));
        var settings = Services.Configuration(("Relationships:IdentityFile", file.Path), ("Relationships:LockIn", "2"));
        Assert.Equal(["Relationships:LockIn: 2 is not in 0 to 1", $"Relationships:IdentityFile: {Fault}"], Services.FaultsOf(settings, b => b.UseConnections(own)));
        Assert.Equal([$"RelationshipsOptions:Identity: {Fault}"], Services.FaultsOf(Services.Configuration(), b => b.UseConnections(own).UseIdentity(identity)));
    }

    private sealed class NeedyConnections(TrustLevel level) : IConnectionStrategy
    {
        public ConnectionScore Score(in ConnectionEvidence evidence, EvidencePolicy policy) => level.Disposed ? throw new ObjectDisposedException(nameof(level)) : default;
    }

    private sealed class NeedyNetwork(TrustLevel level) : INetworkTrustStrategy
    {
        public NetworkTrustScore Score(TrustGraph graph, TrustQuestion question) => level.Disposed ? throw new ObjectDisposedException(nameof(level)) : default;
    }
}
