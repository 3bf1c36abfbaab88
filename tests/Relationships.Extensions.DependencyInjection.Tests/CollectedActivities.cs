using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>An exporter that keeps every activity.</summary>
internal sealed class CollectedActivities : BaseExporter<Activity>
{
    private readonly ConcurrentQueue<Activity> _activities = new();

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var activity in batch)
            _activities.Enqueue(activity);
        return ExportResult.Success;
    }

    public IReadOnlyList<Activity> Of(string scorer) => [.. _activities.Where(a => scorer.Equals(a.GetTagItem(RelationshipsTelemetry.ScorerTag)))];
}
