using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Continuum;
using Relationships.Conversion;
using Relationships.Journeys;
using Relationships.Ledgers;
using Relationships.Modeling.Backtests;

namespace Relationships.Cli.Verbs;

/// <summary><c>journey</c>: where customers stand before, at and after the sale, and whether sales become relationships.</summary>
internal static class JourneyVerb
{
    private const string Description =
        "Where each customer stands on the journey with a brand, and both relationships after the sale, with the company and with the product. "
        + "--view relationships adds every product, person and community; silence ranks sales that no contact followed; cohorts tells which share of first sales became relationships.";

    private const string Example = "journey --events events.csv --view cohorts --sign relationship --horizon 180d --period quarter";

    public static Command Make(Surroundings around)
    {
        var view = new Option<string?>("--view") { Description = "customers (a row per customer and brand, the default), relationships, silence or cohorts.", HelpName = "VIEW" };
        var customer = new Option<string?>("--customer") { Description = "Only this customer, exactly as the events name them.", HelpName = "ID" };
        var sign = new Option<string?>("--sign") { Description = "What makes a first sale a relationship, for cohorts: second-sale (the default), dialogue (contact after the sale), or a stage: acquaintance, relationship, friendship.", HelpName = "SIGN" };
        var horizon = new Option<string?>("--horizon") { Description = "Within how long, for cohorts, in days or weeks; by default 365d.", HelpName = "LENGTH" };
        var period = new Option<string?>("--period") { Description = "Cohorts by the month (the default), quarter or year of the first sale, or all.", HelpName = "PERIOD" };
        return new TableCommand("journey", Description, Example, around).Make([view, customer, sign, horizon, period], (parse, settings) =>
        {
            var only = parse.GetValue(customer);
            var asked = parse.GetValue(view) ?? "customers";
            if (asked != "cohorts" && (parse.GetValue(sign) ?? parse.GetValue(horizon) ?? parse.GetValue(period)) is not null)
                throw new UsageException("--sign, --horizon and --period are of --view cohorts.");
            if (asked == "cohorts" && only is not null)
                throw new UsageException("--customer: a cohort is of many customers.");
            var cohorts = (Sign(parse.GetValue(sign), settings), Days(parse.GetValue(horizon)), Period(parse.GetValue(period)));
            return asked switch
            {
                "customers" => run => Journeys(run, only, withRelationships: false),
                "relationships" => run => Journeys(run, only, withRelationships: true),
                "silence" => run => Silence(run, only),
                "cohorts" => run => Cohorts(run, cohorts.Item1, cohorts.Item2, cohorts.Item3),
                _ => throw new UsageException($"--view: '{asked}' is none of customers, relationships, silence, cohorts."),
            };
        });
    }

    private static string Journeys(TableCommand.Run run, string? customer, bool withRelationships)
    {
        var lives = Lives(run).Where(l => customer is null || l.Key.Customer == customer);
        var count = JourneyColumns.Journeys.Write(lives.SelectMany(l => Rows(run, l, withRelationships)), run.Format, run.Stream, run.Cancellation);
        return Words.Count(count, "journey");
    }

    private static IEnumerable<JourneyRow> Rows(TableCommand.Run run, CustomerLife life, bool withRelationships)
    {
        var (strategy, policy, brand) = (JourneyStrategies.Shifting, run.Input.Policy, life.Key.Counterpart);
        yield return new JourneyRow(life.Key, brand, true, life.Events.Length, strategy.Score(life.Events.AsSpan(), run.AsOf, policy));
        if (!withRelationships)
            yield break;
        foreach (var key in life.Relationships)
        {
            var events = run.Log.EventsBefore(run.Log.IndexOf(key), run.AsOf);
            yield return new JourneyRow(key, brand, false, events.Length, strategy.Score(events, run.AsOf, policy));
        }
    }

    private static string Silence(TableCommand.Run run, string? customer)
    {
        var alerts = SilenceAlerts.Of(Lives(run), run.AsOf, run.Input.Policy).Where(a => customer is null || a.Key.Customer == customer);
        return $"{Words.Count(JourneyColumns.Silence.Write(alerts, run.Format, run.Stream, run.Cancellation), "sale")} that silence followed";
    }

    private static string Cohorts(TableCommand.Run run, ConversionSign sign, double days, CohortPeriod period)
    {
        var options = new ConversionOptions { HorizonDays = days };
        var (best, plain) = (new KaplanMeierConversion(options), new RatioConversion(options));
        var rows = ConversionCohort.In(run.Log, run.AsOf, run.Input.Policy, sign, period, run.Input.File.BrandName).Select(c => new CohortRow(
            c.Name, Words.Instant(run.AsOf), best.Score(c.Sales.AsSpan()), plain.Score(c.Sales.AsSpan()), run.Input.Policy.Id));
        return Words.Count(JourneyColumns.Cohorts.Write(rows, run.Format, run.Stream, run.Cancellation), "cohort");
    }

    private static IReadOnlyList<CustomerLife> Lives(TableCommand.Run run) => CustomerLife.In(run.Log, run.AsOf, run.Input.File.BrandName);

    private static ConversionSign Sign(string? name, InputSettings settings)
    {
        var scorer = settings.Scorer();
        return name switch
        {
            null or "second-sale" => ConversionSigns.SecondSale(settings.Policy),
            "dialogue" => ConversionSigns.AfterSaleDialogue(settings.Policy),
            "acquaintance" => scorer.StageReached(ContinuumStage.Acquaintance),
            "relationship" => scorer.StageReached(ContinuumStage.Relationship),
            "friendship" => scorer.StageReached(ContinuumStage.Friendship),
            _ => throw new UsageException($"--sign: '{name}' is none of second-sale, dialogue, acquaintance, relationship, friendship."),
        };
    }

    private static double Days(string? text) =>
        text is null ? ConversionOptions.Default.HorizonDays
        : Horizon.TryParse(text, out var horizon) ? horizon.Length
        : throw new UsageException($"--horizon: '{text}' is not a number of days or weeks such as 90d or 39w.");

    private static CohortPeriod Period(string? name) => name switch
    {
        null or "month" => CohortPeriod.Month,
        "quarter" => CohortPeriod.Quarter,
        "year" => CohortPeriod.Year,
        "all" => CohortPeriod.All,
        _ => throw new UsageException($"--period: '{name}' is none of month, quarter, year, all."),
    };
}
