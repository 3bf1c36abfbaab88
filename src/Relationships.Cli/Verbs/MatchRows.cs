using Relationships.Brands;
using Relationships.Cli.Output;
using Relationships.Connections;
using Relationships.Numerics;

namespace Relationships.Cli.Verbs;

/// <summary>The row of <c>brand match</c>.</summary>
internal static class MatchRows
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "customer", "as_of", "compatibility", "compatibility_low", "compatibility_high", "compatibility_uncertainty", "shared", "different", "unknown",
        .. BrandDimensions.All.SelectMany(static d => (string[])[d.Name(), d.Name() + "_uncertainty"]),
        "next_point", "next_gain", "learn_next", "identity", "policy",
    ];

    public static void Write(BrandCustomer customer, RowWriter to)
    {
        var score = customer.Compatibility;
        to.BeginRow();
        to.Text(customer.Customer);
        to.Text(Words.Instant(score.AsOf));
        to.Number(score.Estimate.Value);
        to.Number(score.Estimate.Low);
        to.Number(score.Estimate.High);
        to.Number(score.Estimate.Uncertainty);
        to.Integer(score.Shared);
        to.Integer(score.Different);
        to.Integer(score.Unknown);
        foreach (var dimension in BrandDimensions.All)
            WriteEstimate(to, score.Dimensions.Where(d => d.Dimension == dimension).Select(static d => (Estimate?)d.Estimate).FirstOrDefault());
        var next = customer.Points.FirstOrDefault();
        to.Text(next?.Type.Name());
        to.Number(next?.Gain.Value ?? double.NaN);
        to.Text(LearnRows.Name(customer.Unknowns[0].Subject));
        to.Text(score.IdentityId);
        to.Text(score.PolicyId);
        to.EndRow();
    }

    // A dimension that the identity does not declare is missing, not zero.
    private static void WriteEstimate(RowWriter to, Estimate? estimate)
    {
        to.Number(estimate?.Value ?? double.NaN);
        to.Number(estimate?.Uncertainty ?? double.NaN);
    }
}
