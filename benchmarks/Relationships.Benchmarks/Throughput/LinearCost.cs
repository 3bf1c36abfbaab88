using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Relationships.Reporting.Charts;

namespace Relationships.Benchmarks.Throughput;

/// <summary>The same stages over 10^5, 10^6, ... events, ten a customer: a table and a plot of what an event costs at each size.</summary>
internal static class LinearCost
{
    private const long Smallest = 100_000;
    private const int EventsACustomer = 10;
    private const double Nanoseconds = 1e9;

    private static readonly (string Stage, string Name)[] s_plotted =
    [
        (Stages.Generate, "generate"), (Stages.Rfm, "RFM with quintiles"), (Stages.FoldSums, "sums"), (Stages.Fold, "complete fold"),
        (Stages.Score, "score"), (Stages.ScoreWithIntervals, "score with intervals"),
    ];

    public static int Run(ThroughputOptions options, string folder)
    {
        var results = new List<JsonObject>();
        for (var events = Smallest; events <= options.Largest; events *= 10)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events"));
            results.Add(new ThroughputRun(options with { Events = events, Customers = (int)(events / EventsACustomer) }).Run());
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "linear-cost.svg"), Plot(results).ToSvg() + "\n");
        File.WriteAllText(Path.Combine(folder, "linear-cost.md"), Page(results, options.Threads));
        return 0;
    }

    /// <summary>Linear cost is a level line; both axes are logarithms to the base of ten, or small sizes and cheap stages would not be seen.</summary>
    private static Chart Plot(List<JsonObject> results)
    {
        var chart = new Chart(
            "What an event costs, by how many there are",
            new Axis("events, powers of ten") { Format = "0.#" },
            new Axis("nanoseconds an event, powers of ten"));
        foreach (var (stage, name) in s_plotted)
            chart = chart.Line(name, results.Select(r => (Math.Log10((long)r["events"]!), Math.Log10(PerEvent(r, stage)))));
        return chart;
    }

    private static string Page(List<JsonObject> results, int threads)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Cost by size

            Nanoseconds an event on {threads} thread{(threads == 1 ? "" : "s")}, ten events a customer; each the median of {results[0]["runs"]} runs after a warm-up.
            Beyond 16 million events they are generated, folded and scored range of customers by range of customers and never held together. The checksum over
            ledgers and scores does not depend on threads or ranges.

            | events | {string.Join(" | ", s_plotted.Select(p => p.Name))} | peak memory | ranges |
            |---:|{string.Concat(Enumerable.Repeat("---:|", s_plotted.Length + 2))}

            """);
        foreach (var result in results)
        {
            var costs = string.Join(" | ", s_plotted.Select(p => PerEvent(result, p.Stage).ToString("0.0", CultureInfo.InvariantCulture)));
            page.Append(CultureInfo.InvariantCulture, $"| {(long)result["events"]!:N0} | {costs} | {(long)result["peakBytes"]! / 1048576.0:N0} MiB | {result["chunks"]!["count"]} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"""

            ![What an event costs, by how many there are: level lines are linear cost](linear-cost.svg)

            Made by `dotnet run -c Release --project benchmarks/Relationships.Benchmarks -- throughput --linear FOLDER --threads {threads}` on {results[^1]["processor"]}.
            Peak memory is the process's so far, sizes ascending.

            """);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static double PerEvent(JsonObject result, string stage) =>
        result["seconds"]![stage] is { } seconds ? Nanoseconds * (double)seconds / (long)result["events"]! : double.NaN;
}
