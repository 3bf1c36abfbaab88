using System.CommandLine;
using System.Globalization;
using Relationships.Cli.Output;
using Relationships.Consistency;
using Relationships.Events;

namespace Relationships.Cli.Verbs;

/// <summary><c>consistency</c>: whether customers meet the same brand whoever and wherever they meet.</summary>
internal static class ConsistencyVerb
{
    private const string Description =
        "Whether experience is the same across representatives or channels: a row for each, with its quality drawn to everyone's mean the more, the fewer its own experiences are, "
        + "and a verdict that does not take small samples for inconsistency.";

    private const string Example = "consistency --events events.csv --by channel --window 180";

    public static Command Make(Surroundings around)
    {
        var by = new Option<string?>("--by") { Description = "representative (the default) or channel.", HelpName = "GROUPING" };
        var brand = new Option<string?>("--brand") { Description = "Only this brand, with its products, people and communities; by default the whole log.", HelpName = "NAME" };
        var window = new Option<string?>("--window") { Description = "How many days are looked back; by default 365.", HelpName = "DAYS" };
        var strategy = new Option<string?>("--strategy") { Description = "beta-binomial (the default) or chi-square.", HelpName = "NAME" };
        return new TableCommand("consistency", Description, Example, around).Make([by, brand, window, strategy], (parse, settings) =>
        {
            var options = ConsistencyOptions.Default with
            {
                Brand = parse.GetValue(brand) is { } name ? Parse(name) : null,
                BrandName = settings.File.BrandName,
                WindowDays = parse.GetValue(window) is { } days ? Days(days) : ConsistencyOptions.Default.WindowDays,
            };
            var grouping = parse.GetValue(by) switch
            {
                null or "representative" => ConsistencyGrouping.Representative,
                "channel" => ConsistencyGrouping.Channel,
                var other => throw new UsageException($"--by: '{other}' is neither representative nor channel."),
            };
            IConsistencyStrategy chosen = parse.GetValue(strategy) switch
            {
                null or "beta-binomial" => new BetaBinomialConsistency(options),
                "chi-square" => new ChiSquareConsistency(options),
                var other => throw new UsageException($"--strategy: '{other}' is neither beta-binomial nor chi-square."),
            };
            return run => Write(run, chosen, grouping);
        });
    }

    private static string Write(TableCommand.Run run, IConsistencyStrategy strategy, ConsistencyGrouping by)
    {
        var score = strategy.Score(run.Log, run.AsOf, run.Input.Policy, by);
        var count = ConsistencyColumns.All.Write(score.Groups.Select(g => (score, g)), run.Format, run.Stream, run.Cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{ConsistencyColumns.Name(score.Verdict)} (probability of inconsistency {score.ProbabilityInconsistent:0.000}, spread {score.Spread.Value:0.000} [{score.Spread.Low:0.000}, {score.Spread.High:0.000}]) across {Words.Count(count, by == ConsistencyGrouping.Channel ? "channel" : "representative")}");
    }

    private static Counterpart Parse(string text) =>
        Counterpart.TryParse(text, out var brand) && brand.Type == CounterpartType.Brand ? brand : throw new UsageException($"--brand: '{text}' is not a brand; write it as NAME or brand:NAME.");

    private static double Days(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days > 0 && days <= 3_660_000
            ? days
            : throw new UsageException($"--window: '{text}' is not a number of days above 0.");
}
