using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Rfm;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Benchmarks.Throughput;

/// <summary>
/// Holds events in memory and measures one stage each time it is told to, so that another program can take turns with it over the same
/// events. One line in, one line of JSON out.
/// </summary>
/// <remarks>
/// <c>rfm T</c>, <c>foldSums T</c>, <c>fold T</c> run a stage on T threads; <c>export FILE</c> writes the events as CSV; <c>quit</c> ends.
/// What is answered beside the seconds lets the other side see that both did the same work; it is worked out after the clock has stopped.
/// </remarks>
internal sealed class ThroughputServer(ThroughputOptions options)
{
    private readonly RfmTable _rfm = new(options.Customers);

    public int Run(TextReader input, TextWriter output)
    {
        var columns = new EventGenerator(options.Customers, options.Events).Columns(Environment.ProcessorCount);
        Answer(output, new JsonObject { ["ready"] = true, ["asOf"] = EventGenerator.AsOf.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), ["processor"] = Processor.Name() });
        while (input.ReadLine() is { } line && line != "quit")
        {
            GC.Collect();
            Answer(output, Do(line.Split(' ', 2), columns));
        }

        return 0;
    }

    private JsonObject Do(string[] words, EventColumns columns) => words switch
    {
        ["export", var path] => Timed(() => EventCsv.Write(columns, path), static lines => new JsonObject { ["lines"] = lines }),
        [var stage, var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= 64 => stage switch
        {
            Stages.Rfm => Timed(() => RankCustomers(columns, threads), static table => Told(RfmDigest.Of(table))),
            Stages.FoldSums => Timed(() => ColumnFold.Sums(columns, threads), static sums => new JsonObject { ["relationships"] = sums.Relationships, ["events"] = sums.Events }),
            Stages.Fold => Timed(() => ColumnFold.Fold(columns, threads), static table => new JsonObject { ["relationships"] = table.Count, ["events"] = ColumnFold.CountedEvents(table) }),
            _ => Unknown(stage),
        },
        _ => Unknown(string.Join(' ', words)),
    };

    private static JsonObject Unknown(string words) => new() { ["error"] = $"'{words}' is none of: rfm T, foldSums T, fold T, export FILE, quit" };

    private static JsonObject Timed<T>(Func<T> work, Func<T, JsonObject> told)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var answer = told(result);
        answer["seconds"] = seconds;
        return answer;
    }

    private static JsonObject Told(RfmDigest digest) => new()
    {
        ["customers"] = digest.Customers,
        ["purchases"] = digest.Purchases,
        ["counts"] = new JsonArray([.. digest.Counts.Select(static n => (JsonNode)n)]),
        ["recencyDays"] = new JsonArray([.. digest.RecencyDays.Select(static n => (JsonNode)n)]),
        ["frequency"] = new JsonArray([.. digest.Frequency.Select(static n => (JsonNode)n)]),
        ["monetary"] = new JsonArray([.. digest.Monetary.Select(static n => (JsonNode)n)]),
    };

    private static void Answer(TextWriter output, JsonObject answer)
    {
        output.WriteLine(answer.ToJsonString());
        output.Flush();
    }

    private RfmTable RankCustomers(EventColumns columns, int threads)
    {
        _rfm.Clear();
        _rfm.Add(columns, 0, threads);
        _rfm.Rank(EventGenerator.AsOf, threads);
        return _rfm;
    }
}
