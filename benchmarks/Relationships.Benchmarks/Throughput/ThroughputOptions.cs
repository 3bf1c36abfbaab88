using System.Globalization;

namespace Relationships.Benchmarks.Throughput;

/// <summary>What to measure.</summary>
internal sealed record ThroughputOptions
{
    public const string Usage =
        "usage: throughput --events N --customers M --threads T [--runs R] [--warm-up MS] [--stages A,B,..] [--chunk-events E] [--chunk-customers C]\n" +
        "       throughput --linear FOLDER [--largest N] [--threads T] [--runs R]\n" +
        "       throughput --serve --events N --customers M";

    // Up to here everything is one chunk; beyond, a chunk and its ledgers take about 1 GiB.
    private const long LargestWhole = 1 << 24;
    private const long EventsAChunk = 4_000_000;
    private const int CustomersAChunk = 400_000;

    public long Events { get; init; } = 100_000;

    public int Customers { get; init; } = 10_000;

    public int Threads { get; init; } = 1;

    /// <summary>Each time is the median of so many runs after a warm-up.</summary>
    public int Runs { get; init; } = 5;

    public long? ChunkEvents { get; init; }

    public int? ChunkCustomers { get; init; }

    /// <summary>Before that every stage is repeated for so long, at least once.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(0.7);

    /// <summary>Which to measure; without the fold nothing is scored or checked.</summary>
    public IReadOnlyList<string> Stages { get; init; } = Throughput.Stages.All;

    /// <summary>The folder for the table and the plot of cost over size; null where that is not asked for.</summary>
    public string? Linear { get; init; }

    public long Largest { get; init; } = 100_000_000;

    public bool Serve { get; init; }

    private bool IsWhole => Events <= LargestWhole && Customers <= LargestWhole / 8;

    /// <summary>Most events of a chunk.</summary>
    public long MostEvents => ChunkEvents ?? (IsWhole ? long.MaxValue / 2 : EventsAChunk);

    /// <summary>Most customers of a chunk.</summary>
    public int MostCustomers => ChunkCustomers ?? (IsWhole ? int.MaxValue : CustomersAChunk);

    /// <summary>Reads options; null where they cannot be read.</summary>
    public static ThroughputOptions? Parse(ReadOnlySpan<string> words)
    {
        var options = new ThroughputOptions();
        while (!words.IsEmpty)
        {
            ThroughputOptions? read = words switch
            {
                ["--serve", ..] => options with { Serve = true },
                ["--linear", var folder, ..] => options with { Linear = folder },
                ["--events", var n, ..] when Number(n) is { } events => options with { Events = events },
                ["--largest", var n, ..] when Number(n) is { } largest => options with { Largest = largest },
                ["--customers", var n, ..] when Number(n, int.MaxValue / 2) is { } customers => options with { Customers = (int)customers },
                ["--threads", var n, ..] when Number(n, 64) is { } threads => options with { Threads = (int)threads },
                ["--runs", var n, ..] when Number(n, 1000) is { } runs => options with { Runs = (int)runs },
                ["--stages", var names, ..] when names.Split(',') is var stages && stages.All(Throughput.Stages.All.Contains) => options with { Stages = stages },
                ["--warm-up", var n, ..] when Number(n, 60_000, least: 0) is { } milliseconds => options with { WarmUp = TimeSpan.FromMilliseconds(milliseconds) },
                ["--chunk-events", var n, ..] when Number(n) is { } most => options with { ChunkEvents = most },
                ["--chunk-customers", var n, ..] when Number(n, int.MaxValue) is { } most => options with { ChunkCustomers = (int)most },
                _ => null,
            };
            if (read is null)
                return null;
            words = words[(words[0] == "--serve" ? 1 : 2)..];
            options = read;
        }

        return options.Events >= options.Customers ? options : null;
    }

    private static long? Number(string text, long most = 1_000_000_000, long least = 1) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
