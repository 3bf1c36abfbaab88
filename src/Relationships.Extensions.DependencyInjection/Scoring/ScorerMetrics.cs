using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Relationships.Events;

namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>The instruments, one set a container.</summary>
internal sealed class ScorerMetrics : IDisposable
{
    public static readonly ActivitySource Activities = new(RelationshipsTelemetry.ActivitySourceName);

    private static readonly string[] s_reasons = [.. Enum.GetNames<RejectReason>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    private static readonly double[] s_seconds = [0.00001, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];

    private readonly Meter? _meter;
    private readonly Counter<long> _scores;
    private readonly Counter<long> _events;
    private readonly Counter<long> _rejects;
    private readonly Counter<long> _reloads;
    private readonly Histogram<double> _duration;

    /// <summary>Makes them.</summary>
    /// <param name="factory">The application's factory, which owns its meters; null to make and own one.</param>
    public ScorerMetrics(IMeterFactory? factory)
    {
        var meter = factory?.Create(RelationshipsTelemetry.MeterName) ?? new Meter(RelationshipsTelemetry.MeterName);
        _meter = factory is null ? meter : null;
        _scores = meter.CreateCounter<long>(RelationshipsTelemetry.Scores, "{score}", "Scores made.");
        _events = meter.CreateCounter<long>(RelationshipsTelemetry.Events, "{event}", "Events that the scores counted.");
        _rejects = meter.CreateCounter<long>(RelationshipsTelemetry.Rejects, "{event}", "Events set aside.");
        _reloads = meter.CreateCounter<long>(RelationshipsTelemetry.Reloads, "{reload}", "Reloads of settings or policy.");
        _duration = meter.CreateHistogram<double>(
            RelationshipsTelemetry.Duration, "s", "Duration of one call that scores.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = s_seconds });
    }

    public static string Shown(string scorer) => scorer.Length == 0 ? "default" : scorer;

    public void Scored(string scorer, string policyId, long scores, long events)
    {
        var tags = Tags(scorer, policyId);
        _scores.Add(scores, tags);
        _events.Add(events, tags);
    }

    public void Took(string scorer, string policyId, TimeSpan duration) => _duration.Record(duration.TotalSeconds, Tags(scorer, policyId));

    public void Rejected(string scorer, string policyId, RejectReason reason)
    {
        var tags = Tags(scorer, policyId);
        tags.Add(RelationshipsTelemetry.ReasonTag, s_reasons[(int)reason]);
        _rejects.Add(1, tags);
    }

    public void Reloaded(string scorer, string outcome) =>
        _reloads.Add(1, new(RelationshipsTelemetry.ScorerTag, Shown(scorer)), new(RelationshipsTelemetry.OutcomeTag, outcome));

    public void Dispose() => _meter?.Dispose();

    private static TagList Tags(string scorer, string policyId) =>
        new() { { RelationshipsTelemetry.ScorerTag, Shown(scorer) }, { RelationshipsTelemetry.PolicyTag, policyId } };
}
