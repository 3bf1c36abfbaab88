using Relationships.Cli.Input;
using Relationships.Files;
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
        var file = path is null ? null : WholeFile.Create(path, around);
        return new Destination(file, file?.Stream ?? around.Output);
    }

    /// <summary>Puts a file in its place.</summary>
    /// <param name="toDisk">Whether it is on the disk before this returns: where something later stands for its being there.</param>
    public void Commit(bool toDisk = false) => _file?.Commit(toDisk);

    public void Dispose() => _file?.Dispose();

    /// <summary>Refuses command lines that would write a file twice, or over what they read, or over rows or words.</summary>
    /// <remarks>
    /// Files are told apart by their paths, symbolic links followed. A hard link to an input is not noticed, and does no harm: the
    /// file that is written is a new one, put in the place of the link's name, and the input keeps its content under its own.
    /// </remarks>
    /// <param name="read">What is read; <c>-</c> for standard input, whose file is not written over either.</param>
    /// <param name="outPath">Where rows go; null for standard output.</param>
    /// <param name="beside">What else is written.</param>
    public static void CheckApart(IEnumerable<string> read, string? outPath, params IEnumerable<(string Option, string? Path)> beside)
    {
        var inputs = read.ToList();
        if (inputs.Find(static p => Descriptor.Of(p) is { } number && ClosedDescriptor.Is(number)) is { } closed)
            throw new UnusableInputException($"{closed}: it is closed.");
        var taken = inputs.Where(static p => p != InputOptions.StandardInput).Select(LinkedPath.Behind).ToHashSet(StringComparer.Ordinal);
        var streams = new List<int> { Descriptor.Error };
        if (outPath is null)
            streams.Add(Descriptor.Output);
        if (inputs.Contains(InputOptions.StandardInput))
            streams.Add(Descriptor.Input);
        var redirected = streams.Select(FileBehind).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (outPath is null && FileBehind(Descriptor.Output) is { } rows && (taken.Contains(rows) || (inputs.Contains(InputOptions.StandardInput) && rows == FileBehind(Descriptor.Input))))
            throw new UsageException($"standard output: it goes into {rows}, which is read by this command.");
        taken.UnionWith(streams.Select(Descriptor.PathOf));
        foreach (var (option, path) in beside.Prepend(("--out", outPath)))
        {
            if (path is "" or "-")
                throw new UsageException($"{option}: '{path}' is not a file.");
            if (path is not null && IsTaken(path))
                throw new UsageException($"{option}: {path} is read or written by this command already.");
        }

        // What a descriptor leads to may be the file of another, as after 2>&1: only what names the file itself would replace it.
        bool IsTaken(string path)
        {
            if (Descriptor.Of(path) is { } number)
                return !taken.Add(Descriptor.PathOf(number)) || (FileBehind(number) is { } file && !taken.Add(file));
            var place = LinkedPath.Behind(path);
            return !Device.IsAmong(place) && (redirected.Contains(place) || !taken.Add(place));
        }
    }

    /// <summary>The file that a descriptor is redirected to; null for a pipe, a terminal or nothing.</summary>
    private static string? FileBehind(int number) =>
        !OperatingSystem.IsWindows() && LinkedPath.Behind(Descriptor.PathOf(number)) is var place && !Device.IsAmong(place) ? place : null;
}
