using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relationships.Brands;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Networks;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Serialization;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relationships-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Trust", "bayes", "Relationships:Trust: 'bayes' is unknown; there are beta, faceted")]
    [InlineData("Trust", "", "Relationships:Trust: '' is unknown; there are beta, faceted")]
    [InlineData("Exchange", "Beta", "Relationships:Exchange: 'Beta' is unknown; there are ratio, beta")]
    [InlineData("Connections", "none", "Relationships:Connections: 'none' is unknown; there are minimum, geometric")]
    [InlineData("Continuum", "hmm", "Relationships:Continuum: 'hmm' is unknown; there are weighted-mean, noisy-or")]
    [InlineData("Outcomes", "poison", "Relationships:Outcomes: 'poison' is unknown; there are poisson, gamma-poisson")]
    [InlineData("Resilience", "steel", "Relationships:Resilience: 'steel' is unknown; there are ratio, beta")]
    [InlineData("LockIn", "1.5", "Relationships:LockIn: 1.5 is not in 0 to 1")]
    [InlineData("LockIn", "NaN", "Relationships:LockIn: NaN is not in 0 to 1")]
    [InlineData("LockIn", "half", "Relationships:LockIn: must be a number, not 'half'")]
    [InlineData("Intervals", "yes", "Relationships:Intervals: must be true or false, not 'yes'")]
    [InlineData("Zone", "Mars/Olympus", "Relationships:Zone: 'Mars/Olympus' is no time zone of this machine; an IANA id such as Europe/Berlin or UTC is expected")]
    [InlineData("Zone", "", "Relationships:Zone: '' is no time zone of this machine; an IANA id such as Europe/Berlin or UTC is expected")]
    [InlineData("PolicyFileCheckSeconds", "soon", "Relationships:PolicyFileCheckSeconds: must be a number, not 'soon'")]
    [InlineData("PolicyFileCheckSeconds", "-1", "Relationships:PolicyFileCheckSeconds: -1 is not in 0 to 86400 (seconds)")]
    [InlineData("PolicyFileCheckSeconds", "NaN", "Relationships:PolicyFileCheckSeconds: NaN is not in 0 to 86400 (seconds)")]
    [InlineData("Truts", "beta", "Relationships:Truts: is unknown; there are Policy, PolicyFile, PolicyFileCheckSeconds, Exchange, Trust, Connections, Outcomes, Resilience, LockIn, Continuum, Network, Intervals, Zone, IdentityFile, DeclaredConnections")]
    [InlineData("Trust:name", "beta", "Relationships:Trust: must be text, not a section")]
    [InlineData("DeclaredConnections", "belonging", "Relationships:DeclaredConnections: must be a list, not 'belonging'")]
    [InlineData("DeclaredConnections:0", "longing", "Relationships:DeclaredConnections:0: 'longing' is no point of connection; there are problem-solution, interest-association, entertainment, goal-facilitation, shared-values, belonging")]
    [InlineData("PolicyFile", "", "Relationships:PolicyFile: is no path; that of a JSON file is expected")]
    [InlineData("Policy", "default", "Relationships:Policy: must be a section, not 'default'")]
    [InlineData("Policy:continuum:stages:kin", "2", "Relationships:Policy:continuum:stages:kin: 2 is not in 0 to 1 (score)")]
    [InlineData("POLICY:CONTINUUM:STAGES:KIN", "2", "Relationships:Policy:continuum:stages:kin: 2 is not in 0 to 1 (score)")]
    [InlineData("Policy:continuum:stages:kin", "high", "Relationships:Policy:continuum:stages:kin: must be a number, not \"high\"")]
    [InlineData("Policy:continuum:stages:kin", "0.3", "Relationships:Policy:continuum:stages:kin: 0.3 is not above the stage before it, 0.7")]
    [InlineData("Policy:continuum:stages:kin:x", "1", "Relationships:Policy:continuum:stages:kin: must be one value, not a section")]
    [InlineData("Policy:continuum:stages:family", "1", "Relationships:Policy:continuum:stages:family: is unknown; there are acquaintance, relationship, friendship, kin, hysteresis")]
    [InlineData("Policy:extends", "other", "Relationships:Policy:extends: must be \"default\", not \"other\"")]
    [InlineData("Policy:kinds:purchase:prompts", "often", "Relationships:Policy:kinds:purchase:prompts: must be true or false, not \"often\"")]
    [InlineData("Policy:kinds:purchase:feeds:joy", "1", "Relationships:Policy:kinds:purchase:feeds:joy: is unknown; there are ")]
    [InlineData("Policy:kinds:purchase:feeds:repeat", "0", "Relationships:Policy:kinds:purchase:feeds:repeat: weight 0 is not above 0 and at most 1000")]
    public void AWrongSettingIsNamedByItsPath(string key, string value, string fault)
    {
        var said = Assert.Single(Services.FaultsOf(Services.Configuration(($"Relationships:{key}", value))));
        Assert.StartsWith(fault, said.Replace("Relationships:POLICY:", "Relationships:Policy:", StringComparison.Ordinal));
    }

    [Fact]
    public void FiveWrongSettingsAreAllNamed()
    {
        var configuration = Services.Json("""
            { "Relationships": {
                "Trust": "bayes", "Zone": "Mars/Olympus", "Interval": true, "DeclaredConnections": ["belonging", "longing"],
                "Policy": { "continuum": { "stages": { "kin": 2 } } } } }
            """);
        using var services = Services.Built(s => s.AddRelationships(configuration.GetSection("Relationships")));
        var message = Assert.Throws<OptionsValidationException>(services.Start).Message;
        foreach (var path in new[] { "Trust", "Zone", "Interval", "DeclaredConnections:1", "Policy:continuum:stages:kin" })
            Assert.Contains($"Relationships:{path}: ", message);
        Assert.Equal(5, Services.FaultsOf(configuration).Length);
    }

    [Fact]
    public void WhatCodeSaysIsCheckedToo()
    {
        using var services = Services.Built(s => s.AddRelationships("premium", o =>
        {
            o.Trust = "bayes";
            o.DeclaredConnections = [(ConnectionType)9];
            o.Policy = EvidencePolicy.Default with { Continuum = EvidencePolicy.Default.Continuum with { MassHalfLifeDays = double.NaN } };
        }));
        var fault = Assert.Throws<OptionsValidationException>(services.Start);
        Assert.Equal("premium", fault.OptionsName);
        Assert.Equal(["RelationshipsOptions:Trust", "RelationshipsOptions:DeclaredConnections", "RelationshipsOptions:Policy:continuum:massHalfLifeDays"], fault.Failures.Select(f => f.Split(": ")[0]));
    }

    [Fact]
    public void WhatIsSaidTwiceIsAFault()
    {
        var configuration = Services.Configuration(("Relationships:Trust", "beta"), ("Relationships:Policy:prior:weight", "3"));
        Assert.Equal(
            ["Relationships:Trust: 'beta' stands beside UseTrust with FixedTrust in code; say it once", "Relationships:Policy: stands beside UsePolicy in code; say it once"],
            Services.FaultsOf(configuration, b => b.UseTrust(new FixedTrust(new(1))).UsePolicy(EvidencePolicy.Default)));
        var both = Services.Configuration(("Relationships:PolicyFile", File("p.json", EvidencePolicy.Default.ToJson())), ("Relationships:Policy:prior:weight", "3"));
        Assert.EndsWith("stands beside Relationships:Policy; say one of them", Assert.Single(Services.FaultsOf(both)));
    }

    [Fact]
    public void PointsOfConnectionAreDeclaredOnce()
    {
        var identity = BrandIdentity.Parse("""{ "version": 1, "name": "Makers", "connections": ["belonging"] }""");
        var settings = Services.Configuration(("Relationships:IdentityFile", File("brand.json", identity.ToJson())), ("Relationships:DeclaredConnections:0", "shared-values"));
        Assert.Equal(
            ["Relationships:DeclaredConnections: stands beside Relationships:IdentityFile, which declares points of its own; say it once"],
            Services.FaultsOf(settings));
        Assert.Equal(
            ["RelationshipsOptions:DeclaredConnections: stands beside RelationshipsOptions:Identity, which declares points of its own; say it once"],
            Services.FaultsOf(Services.Configuration(), b => b.UseIdentity(identity).Services.AddRelationships(o => o.DeclaredConnections = [])));
    }

    [Fact]
    public void TwoScorersWithWrongSettingsAreBothNamed()
    {
        using var services = Services.Built(s =>
        {
            s.AddRelationships(Services.Configuration(("A:Trust", "x")).GetSection("A"));
            s.AddRelationships("b", Services.Configuration(("B:Trust", "x")).GetSection("B"));
        });
        var message = Assert.Throws<AggregateException>(services.Start).Message;
        Assert.Contains("A:Trust: 'x'", message);
        Assert.Contains("B:Trust: 'x'", message);
    }

    [Fact]
    public void WithoutAStartTheFirstUseSaysSo()
    {
        using var services = Services.Built(s => s.AddRelationships(Services.Configuration(("Trust", "x"))));
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<RelationshipScorer>);
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<InstrumentedScorer>);
    }

    [Fact]
    public void NullIsNotSaid()
    {
        var configuration = Services.Json("""{ "Trust": null, "Zone": null, "Policy": { "prior": { "weight": null } }, "PolicyFile": null, "DeclaredConnections": null, "Intervals": null }""");
        using var services = Services.Built(s => s.AddRelationships(configuration));
        services.Start();
        Assert.Equal(Json(RelationshipScorer.Default), Json(services.GetRequiredService<RelationshipScorer>()));
    }

    [Fact]
    public void ASectionReadTwiceSaysItsFaultsOnce()
    {
        var configuration = Services.Configuration(("Relationships:Trust", "x"), ("Relationships:Zon", "UTC"));
        Assert.Equal(2, Services.FaultsOf(configuration, b => b.Services.AddRelationships(configuration.GetSection("Relationships"))).Length);
    }

    [Fact]
    public void OwnNamesAreAmongThoseThereAre() =>
        Assert.Equal(
            "Relationships:Trust: 'x' is unknown; there are beta, faceted, my-trust",
            Assert.Single(Services.FaultsOf(Services.Configuration(("Relationships:Trust", "x")), b => b.AddTrustStrategy("my-trust", _ => new BetaTrust()))));

    [Fact]
    public void APolicyInlineIsThePolicyOfItsJson()
    {
        const string Policy = """
            { "extends": "default", "name": "mine", "prior": { "weight": 3 }, "continuum": { "stages": { "kin": 0.9 } },
              "kinds": { "purchase": { "feeds": { "repeat": 1.5 } }, "workshop": { "initiator": "counterpart", "prompts": true, "costly": false, "feeds": {} } },
              "reasons": { "continuum.stages.kin": "a guess" } }
            """;
        AssertPolicy(EvidencePolicy.Parse(Policy), Policy);
        AssertPolicy(EvidencePolicy.Parse(Policy), Policy.Replace("\"extends\": \"default\",", string.Empty, StringComparison.Ordinal));
        AssertPolicy(EvidencePolicy.Default, EvidencePolicy.Default.ToJson());
    }

    [Fact]
    public void AnInlinePolicyThatSaysItsVersionIsComplete()
    {
        var faults = Services.FaultsOf(Services.Configuration(("Relationships:Policy:version", "1"), ("Relationships:Policy:prior:weight", "3")));
        Assert.Contains(faults, f => f.StartsWith("Relationships:Policy:prior:baseRate: is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void APolicyFileIsRead()
    {
        var file = File("policy.json", """{ "extends": "default", "continuum": { "stages": { "kin": 0.9 } } }""");
        Assert.Equal(0.9, Scorer(("PolicyFile", file)).Policy.Continuum.Stages.Kin);
    }

    [Fact]
    public void APolicyFileStandsUnderTheContentRoot()
    {
        File("policy.json", """{ "extends": "default", "continuum": { "stages": { "kin": 0.9 } } }""");
        using var services = Services.Built(s => s.AddSingleton<IConfiguration>(Services.Configuration(("contentRoot", _folder)))
            .AddRelationships(o => o.PolicyFile = "policy.json"));
        Assert.Equal(0.9, services.GetRequiredService<RelationshipScorer>().Policy.Continuum.Stages.Kin);
    }

    [Fact]
    public void AWrongPolicyFileIsNamedWithThePathInIt()
    {
        var file = File("policy.json", """{ "extends": "default", "continuum": { "stages": { "kin": 2, "x": 1 } } }""");
        Assert.Equal(
            [$"Relationships:PolicyFile: {file}: continuum.stages.kin: 2 is not in 0 to 1 (score)", $"Relationships:PolicyFile: {file}: continuum.stages.x: is unknown"],
            Services.FaultsOf(Services.Configuration(("Relationships:PolicyFile", file))));
        Assert.Contains("cannot be read: Could not find file", Assert.Single(Services.FaultsOf(Services.Configuration(("Relationships:PolicyFile", file + "x")))));
        Assert.Contains("cannot be read: ", Assert.Single(Services.FaultsOf(Services.Configuration(("Relationships:PolicyFile", _folder)))));
    }

    [Fact]
    public void AnIdentityIsTheScorersAndAWrongOneIsNamedWithThePathInIt()
    {
        const string Makers = """{ "version": 1, "name": "Makers", "purpose": "to last", "connections": ["belonging"] }""";
        var identity = BrandIdentity.Parse(Makers);
        var file = File("brand.json", Makers);
        Assert.Equal(identity, Scorer(("IdentityFile", file)).Identity);
        Assert.Null(Scorer(("Trust", "beta")).Identity);
        using var inCode = Services.Built(s => s.AddRelationships("premium").UseIdentity(identity));
        Assert.Same(identity, inCode.GetRequiredKeyedService<RelationshipScorer>("premium").Identity);

        var settings = Services.Configuration(("Relationships:IdentityFile", file));
        Assert.Equal([$"Relationships:IdentityFile: '{file}' stands beside Identity in code; say it once"], Services.FaultsOf(settings, b => b.UseIdentity(identity)));
        Assert.Contains("cannot be read", Assert.Single(Services.FaultsOf(Services.Configuration(("Relationships:IdentityFile", file + "x")))));
        File("brand.json", """{ "version": 1, "name": "Makers", "connections": ["longing"] }""");
        Assert.StartsWith($"Relationships:IdentityFile: {file}: connections[0]: ", Assert.Single(Services.FaultsOf(settings)));
        Assert.StartsWith("RelationshipsOptions:Identity: purpose: has 100000 characters", Assert.Single(Faults(new BrandIdentity { Purpose = new string('x', 100_000) })));

        static string[] Faults(BrandIdentity identity)
        {
            using var services = Services.Built(s => s.AddRelationships().UseIdentity(identity));
            return [.. Assert.Throws<OptionsValidationException>(services.Start).Failures];
        }
    }

    [Fact]
    public void ANetworkStrategyIsChosenBySettingsOrInCode()
    {
        Assert.Same(NetworkTrustStrategies.EvidenceFlow, Network(static s => s.AddRelationships()));
        foreach (var (name, strategy) in NetworkTrustStrategies.All)
            Assert.Same(strategy, Network(s => s.AddRelationships(Services.Configuration(("Network", name)))));
        var own = new EigenTrust();
        Assert.Same(own, Network(s => s.AddRelationships().UseNetwork(own)));
        Assert.Same(own, Network(s => s.AddSingleton(own).AddRelationships().UseNetwork<EigenTrust>()));
        Assert.Same(own, Network(s => s.AddRelationships(Services.Configuration(("Network", "mine"))).AddNetworkStrategy("mine", _ => own)));

        var settings = Services.Configuration(("Relationships:Network", "gossip"));
        Assert.StartsWith("Relationships:Network: 'gossip' is unknown; there are evidence-flow, ", Assert.Single(Services.FaultsOf(settings)));
        Assert.Equal("Relationships:Network: 'gossip' stands beside UseNetwork with EigenTrust in code; say it once", Assert.Single(Services.FaultsOf(settings, b => b.UseNetwork(own))));
        Assert.Throws<ArgumentException>(() => Network(static s => s.AddRelationships().AddNetworkStrategy("eigentrust", static _ => new EigenTrust())));

        static INetworkTrustStrategy Network(Action<IServiceCollection> add)
        {
            using var services = Services.Built(add);
            return services.GetRequiredService<IRelationshipScorerProvider>().Network;
        }
    }

    [Fact]
    public void WithoutIntervalsNoStrategyComputesThem()
    {
        foreach (var name in TrustStrategies.All.Keys)
            Assert.Equal((0, 1), Ends(Scorer(("Trust", name), ("Intervals", "false")).Score(Services.Events, Services.AsOf).Trust.InCounterpart.Estimate));
        foreach (var name in ConnectionStrategies.All.Keys)
            Assert.Equal(Json(new ConnectionOptions { Intervals = false }, name), Json(Scorer(("Connections", name), ("Intervals", "False"))));
        foreach (var name in OutcomeStrategies.All.Keys)
            Assert.Equal((0, 1), Ends(Scorer(("Outcomes", name), ("Intervals", "false")).Score(Services.Events, Services.AsOf).Outcomes.Loyalty.Estimate));
        foreach (var name in ResilienceStrategies.All.Keys)
            Assert.Equal((0, 1), Ends(Scorer(("Resilience", name), ("Intervals", "false")).Score(Services.Events, Services.AsOf).Resilience.Estimate));
        foreach (var name in ContinuumStrategies.All.Keys)
            Assert.Equal((0, 1), Ends(Scorer(("Continuum", name), ("Intervals", "FALSE")).Score(Services.Events, Services.AsOf).Continuum.Estimate));
        foreach (var name in ExchangeStrategies.All.Keys)
            Assert.Equal((0, 1), Ends(Scorer(("Exchange", name), ("Intervals", "false")).Score(Services.Events, Services.AsOf).Exchange[ExchangeSignals.All[0]].Estimate));

        static (double, double) Ends(Numerics.Estimate estimate) => (estimate.Low, estimate.High);
    }

    [Fact]
    public void EveryNamedStrategyIsTheLibrarysOwn()
    {
        foreach (var (name, trust) in TrustStrategies.All)
            Assert.Equal(Json(RelationshipScorerOptions.Default with { Trust = trust }), Json(Scorer(("Trust", name))));
        foreach (var (name, connections) in ConnectionStrategies.All)
            Assert.Equal(Json(RelationshipScorerOptions.Default with { Connections = connections }), Json(Scorer(("Connections", name))));
        foreach (var (name, outcomes) in OutcomeStrategies.All)
            Assert.Equal(Json(RelationshipScorerOptions.Default with { Outcomes = outcomes }), Json(Scorer(("Outcomes", name))));
        foreach (var (name, resilience) in ResilienceStrategies.All)
            Assert.Equal(Json(RelationshipScorerOptions.Default with { Resilience = resilience }), Json(Scorer(("Resilience", name))));
        foreach (var (name, continuum) in ContinuumStrategies.All)
            Assert.Equal(Json(RelationshipScorerOptions.Default with { Continuum = continuum }), Json(Scorer(("Continuum", name))));
        foreach (var (name, exchange) in ExchangeStrategies.All)
            Assert.Equal(Json(RelationshipScorerOptions.Default with { Exchange = exchange }), Json(Scorer(("Exchange", name))));
    }

    [Fact]
    public void DeclaredConnectionsAreTold()
    {
        foreach (var name in ConnectionStrategies.All.Keys)
        {
            var declared = new ConnectionOptions { Declared = [ConnectionType.SharedValues, ConnectionType.Belonging] };
            Assert.Equal(Json(declared, name), Json(Scorer(("Connections", name), ("DeclaredConnections:0", "shared-values"), ("DeclaredConnections:1", "belonging"))));
            using var none = Services.Built(s => s.AddRelationships(Services.Json($$"""{ "Connections": "{{name}}", "DeclaredConnections": [] }""")));
            Assert.Equal(Json(new ConnectionOptions { Declared = [] }, name), Json(none.GetRequiredService<RelationshipScorer>()));
        }
    }

    [Fact]
    public void DaysAreThoseOfTheZone()
    {
        // Two purchases on one day in UTC, on two days in Tokyo.
        RelationshipEvent[] events = [.. new[] { 14, 16 }.Select(hour => new RelationshipEvent("anna", EventKind.Purchase, new DateTimeOffset(2024, 3, 1, hour, 0, 0, TimeSpan.Zero)))];
        var expected = new RelationshipScorer(RelationshipScorerOptions.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") });
        var zoned = Scorer(("Zone", "Asia/Tokyo")).Score(events, Services.AsOf).Continuum.Value;
        Assert.Equal(expected.Score(events, Services.AsOf).Continuum.Value, zoned);
        Assert.NotEqual(RelationshipScorer.Default.Score(events, Services.AsOf).Continuum.Value, zoned);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void SettingsReadAlikeInEveryCulture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
            var scorer = Scorer(("INTERVALS", "True"), ("POLICY:PRIOR:WEIGHT", "2.5"), ("policy:KINDS:DISCLOSURE:PROMPTS", "true"));
            Assert.Equal(2.5, scorer.Policy.Prior.Weight);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static void AssertPolicy(EvidencePolicy expected, string inline)
    {
        using var services = Services.Built(s => s.AddRelationships(Services.Json($$"""{ "Policy": {{inline}} }""")));
        Assert.Equal(expected.ToJson(), services.GetRequiredService<RelationshipScorer>().Policy.ToJson());
    }

    private static RelationshipScorer Scorer(params (string Key, string? Value)[] settings)
    {
        using var services = Services.Built(s => s.AddRelationships(Services.Configuration(settings)));
        services.Start();
        return services.GetRequiredService<RelationshipScorer>();
    }

    private static string Json(ConnectionOptions options, string name) => Json(RelationshipScorerOptions.Default with
    {
        Connections = name == "minimum" ? new MinimumConnections(options) : new GeometricConnections(options),
        Trust = new FacetedTrust(new TrustOptions { Intervals = options.Intervals }),
        Exchange = new BetaExchange(new ExchangeOptions { Intervals = options.Intervals }),
        Outcomes = new GammaPoissonOutcomes(new OutcomeOptions { Intervals = options.Intervals }),
        Resilience = new BetaResilience(new ResilienceOptions { Intervals = options.Intervals }),
        Continuum = new NoisyOrContinuum(new ContinuumOptions { Intervals = options.Intervals }),
    });

    private static string Json(RelationshipScorerOptions options) => Json(new RelationshipScorer(options));

    private static string Json(RelationshipScorer scorer) => RelationshipJson.Write(scorer.Score(Services.Events, Services.AsOf));

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
