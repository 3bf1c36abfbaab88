using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Correctness: logs of real shops, where they are at hand.</summary>
public sealed class RealDataTests
{
    [Fact]
    public void Cdnow()
    {
        var all = Read("cdnow_sample.csv", new EventFileOptions
        {
            Columns = new Dictionary<string, string> { ["customer"] = "customer_id", ["at"] = "date", ["amount"] = "value_usd" },
            Kind = EventKind.Purchase,
        });
        Assert.Empty(all.Rejects);
        Assert.Equal(6_919, all.Events.Count);
        Assert.Equal(6_920, all.LinesRead);
        Assert.Equal(2_357, all.Events.Select(e => e.Customer).Distinct().Count());
        Assert.All(all.Events, e => Assert.Equal(EventKind.Purchase, e.Kind));
        Assert.Equal(new DateTimeOffset(1998, 6, 30, 0, 0, 0, TimeSpan.Zero), all.Events.Max(e => e.At));
        Assert.Equal(6_919, EventLog.Create(all.Events).EventCount);
    }

    [Fact]
    public void Online_retail()
    {
        var all = Read("online_retail_half_a.csv", new EventFileOptions
        {
            Columns = new Dictionary<string, string> { ["customer"] = "customer_id", ["at"] = "invoice_datetime", ["amount"] = "value_gbp", ["id"] = "invoice_no" },
            KindFrom = KindMap.Parse("is_cancellation:0=purchase,1=return"),
        });
        Assert.Empty(all.Rejects);
        Assert.Equal(11_971, all.Events.Count);
        Assert.All(all.Events, e => Assert.Equal(e.Kind == EventKind.Return, e.Amount < 0));
        Assert.Contains(all.Events, e => e.Kind == EventKind.Return);
        Assert.Equal(11_971, EventLog.Create(all.Events).EventCount);
    }

    private static ReadResult Read(string name, EventFileOptions options)
    {
        var path = DataFolder() is { } folder ? Path.Combine(folder, name) : null;
        if (!File.Exists(path))
            Assert.Skip($"{name} is absent: set RELATIONSHIPS_DATA, or lay shared/data beside the repository.");
        var all = EventFile.ReadAll([path], options, cancellation: TestContext.Current.CancellationToken);
        SameInColumns.Equal(all, EventFile.ReadColumns([EventInput.File(path)], options, cancellation: TestContext.Current.CancellationToken));
        return all;
    }

    private static string? DataFolder()
    {
        if (Environment.GetEnvironmentVariable("RELATIONSHIPS_DATA") is { Length: > 0 } told)
            return told;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
                return data;
        }

        return null;
    }
}
