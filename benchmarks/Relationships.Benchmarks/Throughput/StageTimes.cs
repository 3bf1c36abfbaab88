using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Relationships.Benchmarks.Throughput;

/// <summary>Seconds of each stage, run by run; a stage that comes several times in a run (once a chunk) is summed.</summary>
internal sealed class StageTimes(int runs, TimeSpan warmUp)
{
    private readonly Dictionary<string, double[]> _seconds = [];
    private readonly Dictionary<string, TimeSpan> _warm = [];

    /// <summary>The run in hand; negative while warming up, when stages are repeated until hot code is compiled for the second time.</summary>
    public int Run { get; set; } = -1;

    public T Time<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        if (Run >= 0)
        {
            SecondsOf(stage)[Run] += Stopwatch.GetElapsedTime(start).TotalSeconds;
            return result;
        }

        while ((_warm[stage] = _warm.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(start)) < warmUp)
        {
            start = Stopwatch.GetTimestamp();
            result = work();
        }

        return result;
    }

    /// <summary>The median of a stage's runs, or null where it never came.</summary>
    public JsonNode? Median(string stage)
    {
        if (!_seconds.TryGetValue(stage, out var seconds))
            return null;
        return Math.Round(Median(seconds), 6);
    }

    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private double[] SecondsOf(string stage)
    {
        if (!_seconds.TryGetValue(stage, out var seconds))
            _seconds[stage] = seconds = new double[runs];
        return seconds;
    }
}
