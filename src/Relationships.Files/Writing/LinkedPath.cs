namespace Relationships.Files.Writing;

/// <summary>What a path leads to. Links stay as they are: what is written goes where they point.</summary>
internal static class LinkedPath
{
    /// <summary>The full path of a file behind all its links; of a file that is not there, behind the links of its folder.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Behind(string path)
    {
        var full = Path.GetFullPath(path);
        if (new FileInfo(full).LinkTarget is not null)
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(full);
        return folder is null || new DirectoryInfo(folder).LinkTarget is null
            ? full
            : Path.Combine(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)!.FullName, Path.GetFileName(full));
    }
}
