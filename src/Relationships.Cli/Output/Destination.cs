using Relationships.Files.Writing;

namespace Relationships.Cli.Output;

/// <summary>Where the data of a verb goes: a file that appears whole or not at all, or standard output.</summary>
internal sealed class Destination : IDisposable
{
    private readonly WholeFile? _file;

    private Destination(WholeFile? file, Stream stream)
    {
        _file = file;
        Stream = stream;
    }

    public Stream Stream { get; }

    /// <summary>Opens a file, or standard output where the path is null.</summary>
    public static Destination Open(string? path, Surroundings around)
    {
        var file = path is null ? null : WholeFile.Create(path);
        return new Destination(file, file?.Stream ?? around.Output);
    }

    /// <summary>Puts a file in its place.</summary>
    public void Commit() => _file?.Commit();

    public void Dispose() => _file?.Dispose();

    /// <summary>Refuses command lines that would write a file twice, or over what they read.</summary>
    /// <remarks>
    /// Files are told apart by their paths, symbolic links followed. A hard link to an input is not noticed, and does no harm: the
    /// file that is written is a new one, put in the place of the link's name, and the input keeps its content under its own.
    /// </remarks>
    public static void CheckApart(IEnumerable<string> read, params IEnumerable<(string Option, string? Path)> written)
    {
        var taken = read.Select(LinkedPath.Behind).ToHashSet(StringComparer.Ordinal);
        foreach (var (option, path) in written)
        {
            if (path is "" or "-")
                throw new UsageException($"{option}: '{path}' is not a file.");
            if (path is not null && !path.StartsWith("/dev/", StringComparison.Ordinal) && !taken.Add(LinkedPath.Behind(path)))
                throw new UsageException($"{option}: {path} is read or written by this command already.");
        }
    }
}
