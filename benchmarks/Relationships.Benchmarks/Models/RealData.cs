using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Benchmarks.Models;

/// <summary>Real data beside the repository, in RELATIONSHIPS_DATA or in shared/data of a folder above; null where it is absent.</summary>
internal static class RealData
{
    public static PurchaseSummaryTable? Cdnow()
    {
        if (PathOf("cdnow_sample.csv") is not { } path)
            return null;
        var read = EventFile.ReadAll([path], new EventFileOptions
        {
            Columns = new Dictionary<string, string> { ["customer"] = "customer_id", ["at"] = "date", ["amount"] = "value_usd" },
            Kind = EventKind.Purchase,
        });
        return PurchaseSummaryTable.FromLog(EventLog.Create(read.Events), new DateOnly(1997, 9, 30));
    }

    public static OpportunitySummaryTable? Donations()
    {
        if (PathOf("donations_bgbb.csv") is not { } path)
            return null;
        var table = TableFile.Read(EventInput.File(path));
        int[] Column(string name) => [.. table.Rows.Select(row => int.Parse(row.Fields[table.Need(name)], System.Globalization.CultureInfo.InvariantCulture))];
        return OpportunitySummaryTable.FromColumns(new OpportunitySummaryColumns
        {
            Purchases = Column("frequency"),
            LastPurchase = Column("recency"),
            Opportunities = Column("periods"),
            Weights = Array.ConvertAll(Column("weights"), static w => (double)w),
        });
    }

    private static string? PathOf(string name)
    {
        if (Environment.GetEnvironmentVariable("RELATIONSHIPS_DATA") is { Length: > 0 } told)
            return Path.Combine(told, name) is var path && File.Exists(path) ? path : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "data", name) is var beside && File.Exists(beside))
                return beside;
        }

        return null;
    }
}
