using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>An exporter that keeps the last collection of every metric.</summary>
internal sealed class CollectedMetrics : BaseExporter<Metric>
{
    private readonly List<(string Instrument, Point Point)> _points = [];

    public override ExportResult Export(in Batch<Metric> batch)
    {
        _points.Clear();
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var tags = new Dictionary<string, object?>();
                foreach (var tag in point.Tags)
                    tags[tag.Key] = tag.Value;
                _points.Add((metric.Name, metric.MetricType == MetricType.Histogram
                    ? new Point(point.GetHistogramSum(), point.GetHistogramCount(), tags)
                    : new Point(point.GetSumLong(), 0, tags)));
            }
        }

        return ExportResult.Success;
    }

    /// <summary>The points of one instrument for one scorer, collected now.</summary>
    public IReadOnlyList<Point> Points(MeterProvider provider, string instrument, string scorer)
    {
        provider.ForceFlush();
        return [.. _points.Where(p => p.Instrument == instrument && scorer.Equals(p.Point.Tags[RelationshipsTelemetry.ScorerTag])).Select(p => p.Point)];
    }

    internal sealed record Point(double Sum, long Count, IReadOnlyDictionary<string, object?> Tags);
}
