namespace Relationships.Cli.Tests;

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
}
