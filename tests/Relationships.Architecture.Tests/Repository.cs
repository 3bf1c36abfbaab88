namespace Relationships.Architecture.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A path from the root, with slashes on every system.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static string At(string relative) => Path.Combine(Root, relative);

    /// <summary>Files below a folder that were written by people, ordinally: nothing from bin, obj and node_modules.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var path = At(folder);
        return !Directory.Exists(path) ? [] : Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Relationships.Core.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException($"No Relationships.Core.sln above {AppContext.BaseDirectory}.");
    }
}
