namespace Relationships.Files.Writing;

/// <summary>What a path leads to. Links stay as they are: what is written goes where they point.</summary>
/// <remarks>
/// A path's own <c>..</c> is taken off before links are followed, since that is how the framework opens files. The <c>..</c>
/// of a link's target is the system's: the folder above what the links before it lead to.
/// </remarks>
internal static class LinkedPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The full path of a file behind its links and those of all its folders; what is not there is no link.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Behind(string path)
    {
        var full = Path.GetFullPath(path);
        var place = Path.GetPathRoot(full)!;
        var ahead = new Stack<string>(Names(full));
        var links = 0;
        while (ahead.TryPop(out var name))
        {
            var next = name == ".." ? Path.GetDirectoryName(place) ?? place : Path.Combine(place, name);
            if (name == ".." || Target(next) is not { } target)
            {
                place = next;
                continue;
            }

            if (++links > MostLinks)
                throw new IOException($"Too many levels of symbolic links : '{path}'");
            if (Path.IsPathRooted(target))
                place = Path.GetPathRoot(Path.GetFullPath(target, place))!;
            foreach (var one in Names(target))
                ahead.Push(one);
        }

        return place;
    }

    /// <summary>The full path of a file behind the links of its folders, not its own.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string InFolder(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.GetDirectoryName(full) is { } folder ? Path.Combine(Behind(folder), Path.GetFileName(full)) : full;
    }

    /// <summary>The names behind the root, the last first.</summary>
    private static IEnumerable<string> Names(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(static name => name != ".")
            .Reverse();

    /// <summary>What a link says that it leads to; null for what is no link.</summary>
    private static string? Target(string path) =>
        (Directory.Exists(path) ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path)).LinkTarget;
}
