using System.CommandLine;
using Relationships.Cli.Output;
using Relationships.Ledgers;

namespace Relationships.Cli.Verbs;

/// <summary><c>authenticity</c>: word against deed, what both sides have of it, openness and preparedness.</summary>
internal static class AuthenticityVerb
{
    private const string Description =
        "Whether what is claimed and promised is what is experienced, what customer and brand each have of the relationship, whether the brand is open, "
        + "and whether it was prepared when customers looked it up or asked: a row per customer and brand, or per brand. Intervals are 90 %.";

    private const string Example = "authenticity --events events.csv --by brand";

    public static Command Make(Surroundings around)
    {
        var by = new Option<string?>("--by") { Description = "customer (a row per customer and brand, the default) or brand.", HelpName = "GROUPING" };
        return new TableCommand("authenticity", Description, Example, around).Make([by], (parse, _) => parse.GetValue(by) switch
        {
            null or "customer" => run => Words.Count(Write(run, Rows(run)), "relationship"),
            "brand" => run => Words.Count(
                Write(run, Rows(run).GroupBy(r => r.Brand).Select(b => ConductRow.Of(b, run.Input.Policy)).OrderBy(r => r.Brand)), "brand"),
            var other => throw new UsageException($"--by: '{other}' is neither customer nor brand."),
        });
    }

    private static IEnumerable<ConductRow> Rows(TableCommand.Run run) =>
        CustomerLife.In(run.Log, run.AsOf, run.Input.File.BrandName).Select(life => ConductRow.Of(life, run.AsOf, run.Input.Policy));

    private static int Write(TableCommand.Run run, IEnumerable<ConductRow> rows) =>
        ConductColumns.Of(run.AsOf, run.Input.Policy.Id).Write(rows, run.Format, run.Stream, run.Cancellation);
}
