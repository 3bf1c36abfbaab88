using System.Globalization;
using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Backtests;
using Relationships.Modeling.Backtests.Gains;
using Relationships.Modeling.Simulation;

namespace Relationships.Quality;

/// <summary>
/// What relationship scores add to purchase history, by digital share of contact: on simulated customers, or on a log of one's own
/// in the vocabulary of events.
/// </summary>
internal static class GainRun
{
    public static int Run(string[] args)
    {
        var simulation = new SimulationOptions { Customers = 4000 };
        var (files, split, horizon) = (new List<string>(), default(DateOnly?), Horizon.Weeks(26));
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : string.Empty;
            switch (args[i])
            {
                case "--events" when File.Exists(value):
                    files.Add(value);
                    break;
                case "--split" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                    split = day;
                    break;
                case "--horizon" when Horizon.TryParse(value, out var ahead):
                    horizon = ahead;
                    break;
                case "--customers" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var customers) && customers is >= 100 and <= 9_999_999:
                    simulation = simulation with { Customers = customers };
                    break;
                case "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
                    simulation = simulation with { Seed = seed };
                    break;
                default:
                    Console.Error.WriteLine($"{args[i]} {value}: --gain takes --events FILE (with --split yyyy-MM-dd), --horizon 26w, --customers N (at least 100), --seed S");
                    return 1;
            }
        }

        if (files.Count > 0 && split is null)
        {
            Console.Error.WriteLine("--gain --events needs --split yyyy-MM-dd");
            return 1;
        }

        var simulator = new RelationshipSimulator(simulation);
        var log = files.Count > 0
            ? EventLog.Create(EventFile.Read([.. files.Select(EventInput.File)], new EventFileOptions()).Where(static r => r.IsEvent).Select(static r => r.Event!))
            : EventLog.Create(simulator.Events());
        Console.WriteLine(files.Count > 0 ? string.Join(", ", files) : FormattableString.Invariant($"simulated: {simulation.Customers} customers over {simulation.Days} days, seed {simulation.Seed}"));
        var cut = split ?? DateOnly.FromDateTime(simulator.End.UtcDateTime).AddDays(-1 - horizon.Length);
        try
        {
            RelationshipGainTable.Write(RelationshipGain.Run(log, cut, horizon), Console.Out);
        }
        catch (ArgumentException unfit)
        {
            Console.Error.WriteLine(unfit.Message);
            return 2;
        }

        return 0;
    }
}
