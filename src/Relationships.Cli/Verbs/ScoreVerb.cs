using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary><c>score</c>: a row of scores per relationship.</summary>
internal static class ScoreVerb
{
    private const string Description = "Events in, a row of scores per relationship out, with --since the movement of each since then, with --report also a page for people. Intervals are 90 %.";

    private const string Example =
        "score --events orders.csv --columns customer=id,at=date,amount=total --kind purchase --as-of 2024-01-01 --out scores.csv";

    public static Command Make(Surroundings around) =>
        RowsCommand.Make("score", Description, Example, around, static (_, _, _) => new RowsPlan(ScoreColumns.All), new SinceOption("Adds what every row was then, and how far it has moved."), new LedgersOption(), new ReportOption(), isInParts: true);
}
