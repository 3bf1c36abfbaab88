using Relationships.Cli.Output;
using Relationships.Files.Writing;

namespace Relationships.Cli.Spill;

/// <summary>A folder of passing files, gone when it is disposed of, whatever became of the work.</summary>
/// <remarks>Its name is its own, so one that a killed process left behind is in nobody's way.</remarks>
internal sealed class SpillFolder : IDisposable
{
    private static readonly Lock s_gate = new();
    private static readonly HashSet<string> s_open = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly string _parent;
    private int _files;

    private SpillFolder(string path, string parent) => (_path, _parent) = (path, parent);

    /// <summary>Makes a folder.</summary>
    /// <param name="parent">Where; null for the system's folder of passing files.</param>
    /// <exception cref="UnusableOutputException">Nothing can be made there.</exception>
    public static SpillFolder Create(string? parent)
    {
        var path = Path.Combine(Path.GetFullPath(parent ?? Path.GetTempPath()), FormattableString.Invariant($"relationships-{Environment.ProcessId}-{Path.GetRandomFileName()}"));
        try
        {
            if (parent is not null && !Directory.Exists(parent))
                throw new DirectoryNotFoundException(File.Exists(parent) ? "It is a file, not a folder." : "There is no such folder.");
            lock (s_gate)
            {
                // Events are nobody else's to read.
                if (OperatingSystem.IsWindows())
                    Directory.CreateDirectory(path);
                else
                    Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                s_open.Add(path);
            }

            return new SpillFolder(path, parent ?? Path.GetTempPath());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOutputException($"{parent ?? Path.GetTempPath()}: no passing files can be written there. {e.Message}", e);
        }
    }

    /// <summary>Removes all folders; for the moment before the process ends.</summary>
    public static void DiscardAll()
    {
        lock (s_gate)
        {
            foreach (var path in s_open)
                Remove(path);
            s_open.Clear();
        }
    }

    /// <summary>The path of a new file.</summary>
    public string NewFile() => Path.Combine(_path, Interlocked.Increment(ref _files).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What to throw where a file of it cannot be written: names the folder that was asked for.</summary>
    public UnusableOutputException Unwritable(Exception e, string file) =>
        new($"{_parent}: no passing files can be written there. {PassingStream.Named(e, file, _parent).Message}", e);

    public void Dispose()
    {
        lock (s_gate)
        {
            if (s_open.Remove(_path))
                Remove(_path);
        }
    }

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else removed it, or it cannot be: nothing depends on it.
        }
    }
}
