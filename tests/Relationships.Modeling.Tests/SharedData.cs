using System.Globalization;
using Relationships.Events;

namespace Relationships.Modeling.Tests;

/// <summary>Real data beside the repository; a test that needs it skips where it is absent.</summary>
internal static class SharedData
{
    /// <summary>The path of a data set: in RELATIONSHIPS_DATA, else in shared/data in or beside a folder above the tests.</summary>
    public static string PathOf(string name)
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("RELATIONSHIPS_DATA") is { Length: > 0 } told)
            folders.Add(told);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            folders.Add(Path.Combine(folder.FullName, "shared", "data"));
        var found = folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
        if (found is null)
            Assert.Skip($"{name} is neither in RELATIONSHIPS_DATA nor in a shared/data above {AppContext.BaseDirectory}");
        return found;
    }

    public static EventLog Cdnow() => Read("cdnow_sample.csv", static f =>
        new RelationshipEvent(f[0], EventKind.Purchase, Instant(f[1])) { Amount = Number(f[3]) });

    public static EventLog OnlineRetail() => Read("online_retail_half_a.csv", static f =>
        new RelationshipEvent(f[0], f[2] == "1" ? EventKind.Return : EventKind.Purchase, Instant(f[3])) { Amount = Number(f[6]) });

    private static EventLog Read(string name, Func<string[], RelationshipEvent> parse) =>
        EventLog.Create(File.ReadLines(PathOf(name)).Skip(1).Select(line => parse(line.Split(','))));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
