using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Relationships.Events;
using Relationships.Ledgers;
using EventLog = Relationships.Events.EventLog;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>What OpenTelemetry's SDK collects; the library itself does not know it.</summary>
[Collection(nameof(Alone))]
public sealed class TelemetryTests : IDisposable
{
    private static readonly RelationshipEvent s_reject = new("anna", EventKind.Of("unheard-of"), Services.AsOf.AddDays(-1));

    // Names of their own, since meters and sources are seen process-wide.
    private readonly string _name = $"scorer-{Guid.NewGuid():N}";
    private readonly CollectedMetrics _metrics = new();
    private readonly CollectedActivities _activities = new();
    private readonly MeterProvider _meterProvider;
    private readonly TracerProvider _tracerProvider;
    private readonly IConfigurationRoot _configuration = Services.Configuration(("R:Trust", "beta"));
    private readonly ServiceProvider _services;
    private readonly InstrumentedScorer _scorer;

    public TelemetryTests()
    {
        _meterProvider = Sdk.CreateMeterProviderBuilder().AddMeter(RelationshipsTelemetry.MeterName).AddReader(new BaseExportingMetricReader(_metrics)).Build();
        _tracerProvider = Sdk.CreateTracerProviderBuilder().AddSource(RelationshipsTelemetry.ActivitySourceName).AddProcessor(new SimpleActivityExportProcessor(_activities)).Build();
        _services = Services.Built(s => s.AddSingleton<TimeProvider>(new ManualTime()).AddRelationships(_name, _configuration.GetSection("R")));
        _services.Start();
        _scorer = _services.GetRequiredKeyedService<InstrumentedScorer>(_name);
    }

    public void Dispose()
    {
        _services.Dispose();
        _tracerProvider.Dispose();
        _meterProvider.Dispose();
        _metrics.Dispose();
        _activities.Dispose();
    }

    [Fact]
    public void ScoresAndEventsAreCountedTimedAndTraced()
    {
        var score = _scorer.Score(Services.Events, Services.AsOf);
        _scorer.Score(Services.Events, Services.AsOf.AddDays(-35));
        Assert.Equal(2, Sum(RelationshipsTelemetry.Scores));
        Assert.Equal(4, Sum(RelationshipsTelemetry.Events));
        var duration = _metrics.Points(_meterProvider, RelationshipsTelemetry.Duration, _name).Single();
        Assert.Equal(2, duration.Count);
        Assert.Equal(0.002, duration.Sum, 1e-9);
        Assert.Equal(score.PolicyId, duration.Tags[RelationshipsTelemetry.PolicyTag]);
        var activities = _activities.Of(_name);
        Assert.Equal(2, activities.Count);
        Assert.All(activities, a => Assert.Equal(RelationshipsTelemetry.ScoreActivity, a.DisplayName));
        Assert.All(activities, a => Assert.Equal(score.PolicyId, a.GetTagItem(RelationshipsTelemetry.PolicyTag)));
        Assert.All(activities, a => Assert.Equal(1L, a.GetTagItem(RelationshipsTelemetry.CountTag)));
    }

    [Fact]
    public async Task EveryWayToScoreIsMeasuredAndGivesTheScorersScore()
    {
        RelationshipEvent[] events = [.. Services.Events, .. Services.Events.Select(e => e with { Customer = "bert" })];
        var scorer = _scorer.Current;
        var expected = scorer.Score(Services.Events, Services.AsOf).Continuum;
        var table = LedgerTable.Fold(EventLog.Create(events), Services.AsOf, scorer.Policy, cancellation: TestContext.Current.CancellationToken);
        var buffer = new RelationshipScores(1);

        Assert.Equal(expected, _scorer.ScoreAll(events, Services.AsOf)[1].Continuum);
        Assert.Equal(expected, _scorer.Score(table, Services.AsOf)[0].Continuum);
        _scorer.Score(table, 1, 1, Services.AsOf, buffer);
        Assert.Equal(expected, buffer[0].Continuum);
        Assert.Equal(expected, _scorer.Score(Ledger.Fold(EventLog.Create(Services.Events).EventsBefore(0, Services.AsOf), scorer.Policy), Services.AsOf).Continuum);
        var streamed = await _scorer.ScoreAsync(events.ToAsyncEnumerable(), Services.AsOf, cancellation: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([expected, expected], streamed.Select(s => s.Continuum));

        Assert.Equal(2 + 2 + 1 + 1 + 2, Sum(RelationshipsTelemetry.Scores));
        Assert.Equal(3 * 8, Sum(RelationshipsTelemetry.Events));
        Assert.Equal(4, _metrics.Points(_meterProvider, RelationshipsTelemetry.Duration, _name).Single().Count);
        Assert.Equal([2L, 2L, 1L, 1L, 2L], _activities.Of(_name).Select(a => a.GetTagItem(RelationshipsTelemetry.CountTag)));
    }

    [Fact]
    public async Task RejectsAreCountedByReason()
    {
        var told = new List<RejectedEvent>();
        Assert.Equal(1, _scorer.ScoreAll([.. Services.Events, s_reject], Services.AsOf, told.Add).Count);
        Assert.Single(told);
        Assert.Throws<ArgumentException>(() => _scorer.ScoreAll([s_reject], Services.AsOf));
        Assert.Throws<ArgumentException>(() => _scorer.Score(Services.Events.Append(s_reject).Append(s_reject), Services.AsOf));
        await Assert.ThrowsAsync<ArgumentException>(async () => await _scorer.ScoreAsync(new[] { s_reject }.ToAsyncEnumerable(), Services.AsOf, cancellation: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        await _scorer.ScoreAsync(new[] { s_reject }.ToAsyncEnumerable(), Services.AsOf, told.Add, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var rejects = _metrics.Points(_meterProvider, RelationshipsTelemetry.Rejects, _name).Single();
        Assert.Equal(6, rejects.Sum);
        Assert.Equal("unknown-kind", rejects.Tags[RelationshipsTelemetry.ReasonTag]);
        Assert.Equal(2, _activities.Of(_name).Count(a => a.Status == ActivityStatusCode.Error));
    }

    [Fact]
    public void ReloadsAreCountedByOutcome()
    {
        _services.GetRequiredKeyedService<IRelationshipScorerProvider>(_name).Reloaded += (_, _) => throw new InvalidOperationException();
        foreach (var trust in new[] { "faceted", "bayes", "bayes", "faceted" })
        {
            _configuration["R:Trust"] = trust;
            _configuration.Reload();
        }

        var outcomes = _metrics.Points(_meterProvider, RelationshipsTelemetry.Reloads, _name).ToDictionary(p => (string)p.Tags[RelationshipsTelemetry.OutcomeTag]!, p => p.Sum);
        Assert.Equal(new() { ["applied"] = 2, ["refused"] = 1, ["handler-failed"] = 3 }, outcomes);
    }

    [Fact]
    public void TheApplicationsMeterFactoryMakesTheMeter()
    {
        using var services = Services.Built(s => s.AddMetrics().AddRelationships(_name + "-2"));
        services.GetRequiredKeyedService<InstrumentedScorer>(_name + "-2").Score(Services.Events, Services.AsOf);
        Assert.Equal(1, _metrics.Points(_meterProvider, RelationshipsTelemetry.Scores, _name + "-2").Single().Sum);
    }

    private double Sum(string instrument) => _metrics.Points(_meterProvider, instrument, _name).Sum(p => p.Sum);
}
