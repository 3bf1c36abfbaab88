using Relationships.Cli.Output;
using Relationships.Connections;

namespace Relationships.Cli.Verbs;

/// <summary>The rows of <c>brand points</c>.</summary>
internal static class PointRows
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "customer", "rank", "point", "era", "strength", "compatibility", "compatibility_low", "compatibility_high", "compatibility_uncertainty",
        "gain", "gain_low", "gain_high", "shared", "unknown", "identity", "policy",
    ];

    public static void Write(BrandCustomer customer, RowWriter to)
    {
        var points = customer.Points;
        for (var i = 0; i < points.Length; i++)
        {
            var point = points[i];
            to.BeginRow();
            to.Text(customer.Customer);
            to.Integer(i + 1);
            to.Text(point.Type.Name());
            to.Text(Eras.Of(point.Type).Name());
            to.Number(point.Strength);
            to.Number(point.Compatibility.Value);
            to.Number(point.Compatibility.Low);
            to.Number(point.Compatibility.High);
            to.Number(point.Compatibility.Uncertainty);
            to.Number(point.Gain.Value);
            to.Number(point.Gain.Low);
            to.Number(point.Gain.High);
            to.Text(string.Join("; ", point.Shared));
            to.Text(string.Join("; ", point.Unknown));
            to.Text(customer.Identity.Id);
            to.Text(customer.Scorer.Policy.Id);
            to.EndRow();
        }
    }
}
