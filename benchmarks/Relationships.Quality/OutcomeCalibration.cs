using System.Globalization;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Modeling.Metrics;
using Relationships.Modeling.Simulation;
using Relationships.Outcomes;
using Relationships.Policies;

namespace Relationships.Quality;

/// <summary>
/// Are the chances of outcomes what they say? Simulated customers, scored two years in: against what the following year brings (Brier
/// score, reliability) and against the true rates (coverage of the 90 % intervals), under the default policy and under base rates
/// fitted to the other half of the customers.
/// </summary>
internal static class OutcomeCalibration
{
    private const int DaysBefore = 730;
    private const int DaysAfter = 366;
    private const double MonthsAYear = 12;
    private const int Bins = 5;

    // Whether a chance is .9999 or .999999 is nobody's concern.
    private const double Unnoticed = 0.005;

    // Base rates are fitted to whole counts: decayed ones vary less than a Poisson's.
    private static readonly EvidencePolicy s_undecayed = EvidencePolicy.Default with { Outcomes = EvidencePolicy.Default.Outcomes with { HalfLifeDays = 36500 } };

    public static int Run(string[] args)
    {
        var options = new SimulationOptions { Customers = 4000, Days = DaysBefore + DaysAfter };
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 < args.Length && args[i] == "--customers" && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var customers) && customers >= 100)
                options = options with { Customers = customers };
            else if (i + 1 < args.Length && args[i] == "--seed" && ulong.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                options = options with { Seed = seed };
            else
                return Usage(args[i]);
        }

        var cases = Cases(new RelationshipSimulator(options));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Count} of {options.Customers} customers seen before day {DaysBefore}, {cases.Count(c => c.Rates.IsThere)} of them still there; seed {options.Seed}"));
        Console.WriteLine("Brier and base rate's Brier: all customers. Coverage: of those still there, whether the interval holds the chance at the true rate, or misses it by at most .005.");
        Report("default policy", EvidencePolicy.Default, cases);

        // Every other customer teaches; the rest is judged.
        var fitted = FittedBaseRates.Fit([.. cases.Where((_, i) => i % 2 == 0).Select(c => c.Undecayed)], EvidencePolicy.Default);
        Report("base rates fitted to the other half", fitted, [.. cases.Where((_, i) => i % 2 == 1)]);
        return 0;
    }

    private static int Usage(string fault)
    {
        Console.Error.WriteLine($"{fault}: --outcomes takes --customers N, at least 100, and --seed S");
        return 1;
    }

    private static List<Case> Cases(RelationshipSimulator simulator)
    {
        var asOf = simulator.End.AddDays(-DaysAfter);
        var horizon = asOf.AddDays(MonthsAYear * 30.4375);
        var cases = new List<Case>();
        for (var i = 0; i < simulator.Options.Customers; i++)
        {
            var events = simulator.Customer(i).Events.Where(e => e.Counterpart.Type == CounterpartType.Brand).ToList();
            var before = EventLog.Create(events.Where(e => e.At < asOf));
            if (before.RelationshipCount == 0)
                continue;
            cases.Add(new Case(
                Evidence(before, asOf, EvidencePolicy.Default),
                Evidence(before, asOf, s_undecayed),
                simulator.RatesOf(i, asOf),
                [.. events.Where(e => e.At >= asOf && e.At < horizon)]));
        }

        return cases;
    }

    private static EvidenceBatch Evidence(EventLog log, DateTimeOffset asOf, EvidencePolicy policy)
    {
        var evidence = new EvidenceBatch(1);
        LedgerTable.Fold(log, asOf, policy).Evaluate(0, 1, asOf, evidence);
        return evidence;
    }

    private static void Report(string name, EvidencePolicy policy, IReadOnlyList<Case> cases)
    {
        Console.WriteLine($"\n{name}, policy {policy.Id}");
        Console.WriteLine("outcome    cases  happened  brier  base's  coverage  to .005  mean width  reliability: stated -> happened (customers)");
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var (chances, happened) = (new List<double>(), new List<bool>());
            var (covered, nearly, there, width) = (0, 0, 0, 0.0);
            foreach (var one in cases)
            {
                var chance = one.Score(policy)[outcome];
                if (one.Happened(outcome) is { } did)
                {
                    chances.Add(chance.Value);
                    happened.Add(did);
                }

                if (!one.Rates.IsThere)
                    continue;
                there++;
                width += chance.Estimate.High - chance.Estimate.Low;
                var truth = one.TrueChance(outcome);
                covered += truth >= chance.Estimate.Low && truth <= chance.Estimate.High ? 1 : 0;
                nearly += truth >= chance.Estimate.Low - Unnoticed && truth <= chance.Estimate.High + Unnoticed ? 1 : 0;
            }

            var rate = happened.Count(h => h) / (double)happened.Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{outcome,-9} {chances.Count,6} {rate,9:0.000} {BrierScore.Of(chances.ToArray(), happened.ToArray()),6:0.000} {rate * (1 - rate),7:0.000} {covered / (double)there,9:0.000} {nearly / (double)there,8:0.000} {width / there,11:0.000}  {Reliability(chances, happened)}"));
        }
    }

    private static string Reliability(List<double> chances, List<bool> happened) => string.Join("  ", chances.Zip(happened)
        .GroupBy(c => Math.Min(Bins - 1, (int)(c.First * Bins)))
        .OrderBy(g => g.Key)
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Average(c => c.First):0.00} -> {g.Average(c => c.Second ? 1.0 : 0):0.00} ({g.Count()})")));

    /// <summary>One customer: what was known, what was true, what came.</summary>
    private sealed record Case(EvidenceBatch Evidence, EvidenceBatch Undecayed, OutcomeRates Rates, IReadOnlyList<RelationshipEvent> After)
    {
        public OutcomeScore Score(EvidencePolicy policy)
        {
            var scores = new OutcomeScores(1);
            OutcomeStrategies.GammaPoisson.Score(Evidence, [0], policy, scores.Rows(0, 1));
            return scores.Row(0, policy.Id, default);
        }

        /// <summary>Of defence at the next criticism, else within the year; null where there was no criticism.</summary>
        public bool? Happened(Outcome outcome) => outcome switch
        {
            Outcome.Advocacy => After.Any(e => e.Kind == EventKind.Recommendation || e.Kind == EventKind.ReviewGood || e.Kind == EventKind.ReferralConverted),
            Outcome.Loyalty => After.Any(e => e.Kind == EventKind.Purchase || e.Kind == EventKind.Renewal),
            Outcome.Help => After.Any(e => e.Kind == EventKind.HelpGiven),
            _ => After.FirstOrDefault(e => e.Kind == EventKind.CriticismWitnessed) is { } criticism
                ? After.Any(e => e.Kind == EventKind.Defence && e.At > criticism.At && e.At <= criticism.At.AddDays(1))
                : null,
        };

        public double TrueChance(Outcome outcome) => 1 - Math.Exp(-(outcome switch
        {
            Outcome.Advocacy => Rates.Advocacy,
            Outcome.Loyalty => Rates.Loyalty,
            Outcome.Help => Rates.Help,
            _ => Rates.Defence,
        }));
    }
}
