using System.Globalization;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Modeling.Simulation;

namespace Relationships.Quality;

/// <summary>
/// How much a score moves where nothing true changed: simulated customers with their brand, scored every 30 days of two years, while they are
/// there and their true rates stay within one per cent from one score to the other. Then the other side of it: how soon it shows that a customer left.
/// </summary>
internal static class NoiseRun
{
    /// <summary>Days between scores.</summary>
    public const int Step = 30;

    private const int DaysBefore = 730;
    private const int Steps = 24;
    private const double Unchanged = 0.01;

    // In steps: a month, a quarter.
    private static readonly int[] s_spans = [1, 3];

    public static int Run(string[] args)
    {
        var options = new SimulationOptions { Customers = 4000, Days = DaysBefore + (Step * Steps) + 1 };
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 < args.Length && args[i] == "--customers" && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var customers) && customers is >= 100 and <= 9_999_999)
                options = options with { Customers = customers };
            else if (i + 1 < args.Length && args[i] == "--seed" && ulong.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                options = options with { Seed = seed };
            else
                return Usage(args[i]);
        }

        var simulator = new RelationshipSimulator(options);
        var lives = Enumerable.Range(0, options.Customers).AsParallel().AsOrdered()
            .Select(i => Life(simulator, i)).Where(static life => life.Exists(static s => s is not null)).ToList();
        var policy = RelationshipScorer.Default.Policy.Id;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lives.Count} of {options.Customers} simulated customers, scored every {Step} days for {Step * Steps} days; seed {options.Seed}, policy {policy}"));
        foreach (var figure in ScoredFigure.All)
        {
            foreach (var span in s_spans)
                NoiseTable.WriteStill(figure, Step * span, [.. lives.SelectMany(life => Still(life, span))], Console.Out);
            NoiseTable.WriteLeft(figure, [.. lives.Select(Departure).OfType<Departure>()], Console.Out);
        }

        return 0;
    }

    private static int Usage(string fault)
    {
        Console.Error.WriteLine($"{fault}: --noise takes --customers N, at least 100, and --seed S");
        return 1;
    }

    /// <summary>One customer's scores at each cut; null before the first event.</summary>
    private static List<NoiseScore?> Life(RelationshipSimulator simulator, int index)
    {
        var events = EventLog.Create(simulator.Customer(index).Events.Where(static e => e.Counterpart == Counterpart.Default)).AllEvents().ToList();
        var scores = new List<NoiseScore?>();
        var ledger = new Ledger(new RelationshipKey(events.Count > 0 ? events[0].Customer : "nobody", Counterpart.Default));
        var next = 0;
        for (var step = 0; step <= Steps; step++)
        {
            // The simulation ends a day later: at its very end nobody is there any more.
            var asOf = simulator.End.AddDays(-1 - (Step * (Steps - step)));
            for (; next < events.Count && events[next].At < asOf; next++)
                ledger.Add(events[next]);
            scores.Add(next == 0 ? null : new NoiseScore(RelationshipScorer.Default.Score(ledger, asOf), simulator.RatesOf(index, asOf)));
        }

        return scores;
    }

    /// <summary>Scores some steps apart between which nothing true changed.</summary>
    private static IEnumerable<(NoiseScore Before, NoiseScore After)> Still(List<NoiseScore?> life, int span) =>
        from pair in life.Zip(life.Skip(span))
        where pair is { First: { Rates.IsThere: true }, Second: { Rates.IsThere: true } }
            && IsSame(pair.First.Rates.Advocacy, pair.Second.Rates.Advocacy)
            && IsSame(pair.First.Rates.Loyalty, pair.Second.Rates.Loyalty)
            && IsSame(pair.First.Rates.Help, pair.Second.Rates.Help)
        select (pair.First, pair.Second);

    private static bool IsSame(double before, double after) => Math.Abs(after - before) <= Unchanged * Math.Max(before, after);

    /// <summary>The last score while there, and those after leaving; null where the customer stayed, or was gone from the start.</summary>
    private static Departure? Departure(List<NoiseScore?> life)
    {
        var last = life.FindLastIndex(static s => s is { Rates.IsThere: true });
        return last < 0 || last == life.Count - 1 ? null : new Departure(life[last]!, [.. life.Skip(last + 1).Select(static s => s!)]);
    }
}

/// <summary>A score, and what was true then.</summary>
internal sealed record NoiseScore(RelationshipScore Score, OutcomeRates Rates);

/// <summary>A customer who left: the last score before it, and those at every cut after it.</summary>
internal sealed record Departure(NoiseScore Before, IReadOnlyList<NoiseScore> After);
