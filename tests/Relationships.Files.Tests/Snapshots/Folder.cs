namespace Relationships.Files.Tests.Snapshots;

/// <summary>A folder of a test's own, removed with all that is in it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationships-snapshots-");

    public string Path => _folder.FullName;

    /// <summary>Names of what is in it, in order.</summary>
    public string[] Names => [.. _folder.EnumerateFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal)];

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
