using System.Text.Json;
using Relationships.Cli.Output;
using Relationships.Decisions.Learning;

namespace Relationships.Cli.Verbs;

/// <summary>The rows of <c>brand learn</c>.</summary>
internal static class LearnRows
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "customer", "rank", "subject", "score", "width", "expected_width", "narrowing", "pieces", "topics", "purpose", "may_ask", "identity", "policy",
    ];

    public static void Write(BrandCustomer customer, RowWriter to)
    {
        var unknowns = customer.Unknowns;
        for (var i = 0; i < unknowns.Length; i++)
        {
            var unknown = unknowns[i];
            to.BeginRow();
            to.Text(customer.Customer);
            to.Integer(i + 1);
            to.Text(Name(unknown.Subject));
            to.Text(unknown.Score);
            to.Number(unknown.Width);
            to.Number(unknown.ExpectedWidth);
            to.Number(unknown.Narrowing);
            to.Integer(unknown.Pieces);
            to.Text(string.Join("; ", unknown.Topics));
            to.Text(unknown.Purpose);
            to.Text(unknown.MayAsk ? "true" : "false");
            to.Text(customer.Identity.Id);
            to.Text(customer.Scorer.Policy.Id);
            to.EndRow();
        }
    }

    public static string Name(LearningSubject subject) => JsonNamingPolicy.KebabCaseLower.ConvertName(subject.ToString());
}
