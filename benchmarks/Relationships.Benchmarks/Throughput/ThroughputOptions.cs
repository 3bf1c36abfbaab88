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

    private static readonly string[] s_valued =
        ["--linear", "--events", "--largest", "--customers", "--threads", "--runs", "--stages", "--warm-up", "--chunk-events", "--chunk-customers"];

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

    /// <summary>Reads options.</summary>
    /// <param name="words">As they were typed.</param>
    /// <param name="fault">Why they cannot be read; null where they can.</param>
    /// <returns>The options; null where they cannot be read.</returns>
    public static ThroughputOptions? Parse(ReadOnlySpan<string> words, out string? fault)
    {
        fault = null;
        var options = new ThroughputOptions();
        while (!words.IsEmpty)
        {
            ThroughputOptions? read = words switch
            {
                ["--serve", ..] => options with { Serve = true },
                ["--linear", var folder, ..] => options with { Linear = folder },
                ["--events", var n, ..] => Number(n, ref fault) is { } events ? options with { Events = events } : null,
                ["--largest", var n, ..] => Number(n, ref fault) is { } largest ? options with { Largest = largest } : null,
                ["--customers", var n, ..] => Number(n, ref fault, int.MaxValue / 2) is { } customers ? options with { Customers = (int)customers } : null,
                ["--threads", var n, ..] => Number(n, ref fault, 64) is { } threads ? options with { Threads = (int)threads } : null,
                ["--runs", var n, ..] => Number(n, ref fault, 1000) is { } runs ? options with { Runs = (int)runs } : null,
                ["--stages", var names, ..] => StagesOf(names, ref fault) is { } stages ? options with { Stages = stages } : null,
                ["--warm-up", var n, ..] => Number(n, ref fault, 60_000, least: 0) is { } milliseconds ? options with { WarmUp = TimeSpan.FromMilliseconds(milliseconds) } : null,
                ["--chunk-events", var n, ..] => Number(n, ref fault) is { } most ? options with { ChunkEvents = most } : null,
                ["--chunk-customers", var n, ..] => Number(n, ref fault, int.MaxValue) is { } most ? options with { ChunkCustomers = (int)most } : null,
                _ => null,
            };
            if (read is null)
            {
                fault = fault is not null ? $"{words[0]}: {fault}" : s_valued.Contains(words[0]) ? $"{words[0]}: its value is missing." : $"'{words[0]}' is no option.";
                return null;
            }

            words = words[(words[0] == "--serve" ? 1 : 2)..];
            options = read;
        }

        if (options.Events >= options.Customers)
            return options;
        fault = string.Create(CultureInfo.InvariantCulture, $"--events: {options.Events} is less than the {options.Customers} customers, each of which has an event.");
        return null;
    }

    private static string[]? StagesOf(string names, ref string? fault)
    {
        var stages = names.Split(',');
        if (Array.Find(stages, static name => !Throughput.Stages.All.Contains(name)) is not { } unknown)
            return stages;
        fault = $"'{unknown}' is no stage; these are: {string.Join(", ", Throughput.Stages.All)}.";
        return null;
    }

    private static long? Number(string text, ref string? fault, long most = 1_000_000_000, long least = 1)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        fault = string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a whole number from {least} to {most}.");
        return null;
    }
}
