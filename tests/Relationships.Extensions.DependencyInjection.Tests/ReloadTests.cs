using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection.Tests;

public class ReloadTests
{
    private const string Kin = "R:Policy:continuum:stages:kin";

    [Fact]
    public void ANewPolicyIsTheNextScorersAndASingletonStaysAsItIs()
    {
        var configuration = Services.Configuration((Kin, "0.9"));
        using var services = Started(configuration, out var provider, out var reloads);
        var singleton = services.GetRequiredService<RelationshipScorer>();
        var measured = services.GetRequiredService<InstrumentedScorer>();

        Set(configuration, Kin, "0.8");
        Assert.Equal(0.9, singleton.Policy.Continuum.Stages.Kin);
        Assert.Same(singleton, services.GetRequiredService<RelationshipScorer>());
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
        Assert.Equal(provider.Current.Policy.Id, measured.Score(Services.Events, Services.AsOf).PolicyId);
        var reload = Assert.Single(reloads);
        Assert.True(reload.Applied);
        Assert.Same(singleton, reload.Before);
        Assert.Same(provider.Current, reload.Scorer);
    }

    [Fact]
    public void WrongSettingsKeepTheLastGoodScorerUntilTheyAreRight()
    {
        var configuration = Services.Configuration((Kin, "0.9"), ("R:Trust", "beta"));
        using var services = Started(configuration, out var provider, out var reloads);
        var good = provider.Current;

        configuration[Kin] = "2";
        Set(configuration, "R:Trust", "bayes");
        Assert.Same(good, provider.Current);
        Assert.Equal(["R:Trust: 'bayes' is unknown; there are beta, faceted", "R:Policy:continuum:stages:kin: 2 is not in 0 to 1 (score)"], provider.Faults.Order(StringComparer.Ordinal).Reverse());
        configuration.Reload();
        var refused = Assert.Single(reloads);
        Assert.False(refused.Applied);
        Assert.Equal(provider.Faults, refused.Faults);
        Assert.Same(good, refused.Scorer);

        // One of two put right is not half a reload.
        Set(configuration, "R:Trust", "faceted");
        Assert.Same(good, provider.Current);
        Assert.Single(provider.Faults);
        Set(configuration, Kin, "0.8");
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
        Assert.Empty(provider.Faults);
        Assert.Equal([false, false, true], reloads.Select(r => r.Applied));

        Set(configuration, Kin, "2");
        Set(configuration, Kin, "0.8");
        Assert.Equal([false, false, true, false, true], reloads.Select(r => r.Applied));
        Assert.Same(reloads[2].Scorer, provider.Current);
    }

    [Fact]
    public void WhatDoesNotChangeTheScorerIsNoReload()
    {
        var configuration = Services.Configuration((Kin, "0.9"));
        using var services = Started(configuration, out var provider, out var reloads);
        var scorer = provider.Current;
        Set(configuration, "Other", "1");
        Set(configuration, Kin, "0.90");
        Assert.Same(scorer, provider.Current);
        Assert.Empty(reloads);
    }

    [Theory]
    [InlineData("R:Trust", "beta")]
    [InlineData("R:Exchange", "ratio")]
    [InlineData("R:Connections", "minimum")]
    [InlineData("R:Outcomes", "poisson")]
    [InlineData("R:Resilience", "ratio")]
    [InlineData("R:LockIn", "0.25")]
    [InlineData("R:Continuum", "weighted-mean")]
    [InlineData("R:Network", "eigentrust")]
    [InlineData("R:Intervals", "false")]
    [InlineData("R:Zone", "Asia/Tokyo")]
    [InlineData("R:DeclaredConnections:0", "belonging")]
    [InlineData("R:Policy:name", "renamed")]
    public void EverySettingReloads(string key, string value)
    {
        var configuration = Services.Configuration((Kin, "0.9"));
        using var services = Started(configuration, out var provider, out var reloads);
        var before = provider.Current;
        Set(configuration, key, value);
        Assert.NotSame(before, provider.Current);
        Assert.True(Assert.Single(reloads).Applied);
    }

    [Fact]
    public void ASectionThatIsGoneIsNoWishForTheDefaults()
    {
        var source = new ConfigurationRootOfOne(new() { [Kin] = "0.9" });
        using var services = Started(source.Root, out var provider, out var reloads);
        source.Replace([]);
        Assert.Equal(0.9, provider.Current.Policy.Continuum.Stages.Kin);
        Assert.StartsWith("R: the section is gone", Assert.Single(Assert.Single(reloads).Faults));
        source.Replace(new() { ["R:Trust"] = "beta" });
        Assert.Same(EvidencePolicy.Default, provider.Current.Policy);
    }

    [Fact]
    public void OfSeveralSectionsThoseAreGoneThatStoodThere()
    {
        var source = new ConfigurationRootOfOne(new() { ["A:Trust"] = "beta" });
        using var services = Services.Built(s =>
        {
            s.AddRelationships(source.Root.GetSection("A"));
            s.AddRelationships(source.Root.GetSection("B"));
        });
        var provider = services.GetRequiredService<IRelationshipScorerProvider>();
        source.Replace([]);
        Assert.StartsWith("A: the section is gone", Assert.Single(provider.Faults));
    }

    [Fact]
    public void APolicyFileIsTakenOnceTwoLooksSawTheSame()
    {
        using var file = new FileOfPolicy(0.9);
        var time = new ManualTime();
        using var services = Started(Services.Configuration(("R:PolicyFile", file.Path)), out var provider, out var reloads, time);
        Assert.Equal(TimeSpan.FromSeconds(2), time.Period);
        time.Tick(3);
        file.Write(FileOfPolicy.Of(0.8)[..40]);
        time.Tick();
        file.Write(FileOfPolicy.Of(0.8));
        time.Tick();
        Assert.Equal(0.9, provider.Current.Policy.Continuum.Stages.Kin);
        Assert.Empty(reloads);
        time.Tick();
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
        time.Tick(3);
        Assert.True(Assert.Single(reloads).Applied);
    }

    [Fact]
    public void AnIdentityFileIsLookedAtBesideThePolicyFile()
    {
        using var policy = new FileOfPolicy(0.9);
        using var identity = new FileOfPolicy(0.9);
        identity.Write("""{ "version": 1, "name": "Makers" }""");
        var time = new ManualTime();
        using var services = Started(Services.Configuration(("R:PolicyFile", policy.Path), ("R:IdentityFile", identity.Path)), out var provider, out var reloads, time);
        identity.Write("""{ "version": 1, "name": "Menders" }""");
        time.Tick(2);
        Assert.Equal("Menders", provider.Current.Identity!.Name);
        identity.Delete();
        time.Tick(3);
        Assert.StartsWith("R:IdentityFile: cannot be read", Assert.Single(provider.Faults));
        Assert.Equal("Menders", provider.Current.Identity!.Name);
        policy.Write(FileOfPolicy.Of(0.8));
        identity.Write("""{ "version": 1, "name": "Menders" }""");
        time.Tick(2);
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
        Assert.Equal([true, false, true], reloads.Select(r => r.Applied));
    }

    [Fact]
    public void AWrongOrMissingPolicyFileKeepsTheLastGoodScorer()
    {
        using var file = new FileOfPolicy(0.9);
        var time = new ManualTime();
        using var services = Started(Services.Configuration(("R:PolicyFile", file.Path)), out var provider, out var reloads, time);
        file.Write("{");
        time.Tick(5);
        Assert.StartsWith($"R:PolicyFile: {file.Path}: $: not JSON", Assert.Single(Assert.Single(reloads).Faults));
        file.Delete();
        time.Tick(5);
        Assert.Contains("cannot be read", Assert.Single(provider.Faults));
        Assert.Equal(0.9, provider.Current.Policy.Continuum.Stages.Kin);
        file.Write(FileOfPolicy.Of(0.75));
        time.Tick(2);
        Assert.Equal(0.75, provider.Current.Policy.Continuum.Stages.Kin);
        Assert.Equal([false, false, true], reloads.Select(r => r.Applied));
    }

    [Fact]
    public void ANewPathIsRetriedUntilItsFileIsRight()
    {
        using var file = new FileOfPolicy(0.9);
        using var next = new FileOfPolicy(7);
        var time = new ManualTime();
        var configuration = Services.Configuration(("R:PolicyFile", file.Path));
        using var services = Started(configuration, out var provider, out _, time);
        Set(configuration, "R:PolicyFile", next.Path);
        time.Tick(3);
        Assert.Equal(0.9, provider.Current.Policy.Continuum.Stages.Kin);
        next.Write(FileOfPolicy.Of(0.8));
        time.Tick();
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
        next.Write(FileOfPolicy.Of(0.75));
        time.Tick(2);
        Assert.Equal(0.75, provider.Current.Policy.Continuum.Stages.Kin);
    }

    [Fact]
    public void AFileIsLookedAtAsOftenAsSaid()
    {
        using var file = new FileOfPolicy(0.9);
        var time = new ManualTime();
        var configuration = Services.Configuration(("R:PolicyFile", file.Path), ("R:PolicyFileCheckSeconds", "0"));
        var services = Started(configuration, out _, out _, time);
        Assert.Null(time.Period);
        Set(configuration, "R:PolicyFileCheckSeconds", "0.5");
        Assert.Equal(TimeSpan.FromSeconds(0.5), time.Period);
        services.Dispose();
        Assert.Null(time.Period);
    }

    [Fact]
    public void OnTheMachinesClockAFileIsTakenToo()
    {
        using var file = new FileOfPolicy(0.9);
        using var services = Started(Services.Configuration(("R:PolicyFile", file.Path), ("R:PolicyFileCheckSeconds", "0.02")), out var provider, out _);
        using var taken = new ManualResetEventSlim();

        // A look may fall into the middle of the writing and be refused; the whole file is taken after that.
        provider.Reloaded += (_, _) =>
        {
            if (provider.Current.Policy.Continuum.Stages.Kin == 0.8)
                taken.Set();
        };
        file.Write(FileOfPolicy.Of(0.8));
        Assert.True(taken.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
    }

    [Fact]
    public void AnOwnStrategyThatCannotBeMadeIsRefused()
    {
        var configuration = Services.Configuration(("R:Trust", "beta"));
        using var services = Services.Built(s => s.AddRelationships(configuration.GetSection("R")).AddTrustStrategy("own", _ => throw new InvalidOperationException("no luck")));
        services.Start();
        var provider = services.GetRequiredService<IRelationshipScorerProvider>();
        Set(configuration, "R:Trust", "own");
        Assert.Equal(["R:Trust: 'own' cannot be made: no luck"], provider.Faults);
        Assert.Equal(RelationshipScorerOptions.Default.Policy, provider.Current.Policy);
    }

    [Fact]
    public void AnOwnStrategyThatAsksForItsSettingsIsTakenOnceTheyAreRight()
    {
        var configuration = Services.Configuration(("R:Trust", "beta"));
        using var services = Services.Built(s => s.AddRelationships(configuration.GetSection("R"))
            .AddTrustStrategy("own", p => new FixedTrust(new(p.GetRequiredService<IOptionsMonitor<RelationshipsOptions>>().CurrentValue.LockIn))));
        var provider = services.GetRequiredService<IRelationshipScorerProvider>();
        configuration["R:LockIn"] = "2";
        Set(configuration, "R:Trust", "own");
        Assert.Equal("R:LockIn: 2 is not in 0 to 1", Assert.Single(provider.Faults));
        Set(configuration, "R:LockIn", "0.25");
        Assert.Empty(provider.Faults);
        Assert.Equal(0.25, provider.Current.Trust());
    }

    [Fact]
    public void AHandlerThatThrowsStopsNeitherTheReloadNorTheOthers()
    {
        var configuration = Services.Configuration((Kin, "0.9"));
        using var services = Services.Built(s => s.AddRelationships(configuration.GetSection("R")));
        var provider = services.GetRequiredService<IRelationshipScorerProvider>();
        var told = 0;
        provider.Reloaded += (_, _) => throw new InvalidOperationException();
        provider.Reloaded += (_, _) => told++;
        Set(configuration, Kin, "0.8");
        Assert.Equal(1, told);
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
    }

    [Fact]
    public void OptionsMonitorsSeeGoodSettingsOnly()
    {
        var configuration = Services.Configuration(("R:Trust", "beta"));
        using var services = Started(configuration, out _, out _);
        var monitor = services.GetRequiredService<IOptionsMonitor<RelationshipsOptions>>();
        var seen = new List<string?>();
        using var subscription = monitor.OnChange((o, _) => seen.Add(o.Trust));
        Assert.Equal("beta", monitor.CurrentValue.Trust);
        Set(configuration, "R:Trust", "bayes");
        Assert.Equal("beta", monitor.CurrentValue.Trust);
        Set(configuration, "R:Trust", "faceted");
        Assert.Equal("faceted", monitor.CurrentValue.Trust);
        Assert.Equal(["faceted"], seen);
    }

    [Fact]
    public void AnApplicationsOwnChangeTokenReloads()
    {
        var kin = 0.9;
        var token = new OwnToken();
        using var services = Services.Built(s => s.AddSingleton<IOptionsChangeTokenSource<RelationshipsOptions>>(token)
            .AddRelationships(o => o.Policy = EvidencePolicy.Parse(FileOfPolicy.Of(kin))));
        var provider = services.GetRequiredService<IRelationshipScorerProvider>();
        kin = 0.8;
        token.Change();
        Assert.Equal(0.8, provider.Current.Policy.Continuum.Stages.Kin);
    }

    [Fact]
    public void AfterTheContainerNothingReloads()
    {
        var configuration = Services.Configuration((Kin, "0.9"));
        var services = Started(configuration, out var provider, out var reloads);
        services.Dispose();
        Set(configuration, Kin, "0.8");
        Assert.Equal(0.9, provider.Current.Policy.Continuum.Stages.Kin);
        Assert.Empty(reloads);
    }

    [Fact]
    public async Task ManyReadersSeeTheOldOrTheNewNeverABrokenOne()
    {
        var configuration = Services.Configuration((Kin, "0.9"), ("R:Trust", "low"));
        using var services = Services.Built(s => s.AddRelationships(configuration.GetSection("R"))
            .AddTrustStrategy("low", _ => new FixedTrust(new(0.25)))
            .AddTrustStrategy("high", _ => new FixedTrust(new(0.75))));
        var provider = services.GetRequiredService<IRelationshipScorerProvider>();
        var measured = services.GetRequiredService<InstrumentedScorer>();
        var (low, high) = (IdOf(0.9), IdOf(0.8));
        using var stop = new CancellationTokenSource();
        var scored = new int[4];
        var readers = Enumerable.Range(0, scored.Length).Select(reader => Task.Factory.StartNew(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    var score = reader % 2 == 0 ? provider.Current.Score(Services.Events, Services.AsOf) : measured.Score(Services.Events, Services.AsOf);
                    var expected = score.PolicyId == low ? 0.25 : score.PolicyId == high ? 0.75 : double.NaN;
                    Assert.Equal(expected, score.Trust.Mutual.Value);
                    Assert.Equal(score.PolicyId, score.Continuum.PolicyId);
                    Interlocked.Increment(ref scored[reader]);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();

        // Two settings change, one after the other; what stands between is wrong, so that only whole pairs are ever used.
        for (var i = 0; i < 50 || (Enumerable.Range(0, scored.Length).Any(r => Volatile.Read(ref scored[r]) < 100) && !readers.Any(r => r.IsCompleted)); i++)
        {
            var toHigh = i % 2 == 0;
            Set(configuration, "R:Zone", "wrong");
            Set(configuration, Kin, toHigh ? "0.8" : "0.9");
            Set(configuration, "R:Trust", toHigh ? "high" : "low");
            Set(configuration, "R:Zone", "UTC");
            Assert.Equal(toHigh ? high : low, provider.Current.Policy.Id);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);

        static string IdOf(double kin) => EvidencePolicy.Parse(FileOfPolicy.Of(kin)).Id;
    }

    private static void Set(IConfigurationRoot configuration, string key, string value)
    {
        configuration[key] = value;
        configuration.Reload();
    }

    private static ServiceProvider Started(IConfiguration configuration, out IRelationshipScorerProvider provider, out List<ScorerReloadEventArgs> reloads, TimeProvider? time = null)
    {
        var services = Services.Built(s => s.AddSingleton(time ?? TimeProvider.System).AddRelationships(configuration.GetSection("R")));
        services.Start();
        provider = services.GetRequiredService<IRelationshipScorerProvider>();
        var seen = reloads = [];
        provider.Reloaded += (_, reload) => seen.Add(reload);
        return services;
    }

    /// <summary>Configuration whose content is replaced as a whole, as a file's is.</summary>
    private sealed class ConfigurationRootOfOne : ConfigurationProvider, IConfigurationSource
    {
        public ConfigurationRootOfOne(Dictionary<string, string?> data)
        {
            Data = data;
            Root = new ConfigurationBuilder().Add(this).Build();
        }

        public IConfigurationRoot Root { get; }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public void Replace(Dictionary<string, string?> data)
        {
            Data = data;
            OnReload();
        }
    }

    private sealed class OwnToken : IOptionsChangeTokenSource<RelationshipsOptions>
    {
        private ConfigurationReloadToken _token = new();

        public string Name => Options.DefaultName;

        public IChangeToken GetChangeToken() => _token;

        public void Change() => Interlocked.Exchange(ref _token, new()).OnReload();
    }
}
