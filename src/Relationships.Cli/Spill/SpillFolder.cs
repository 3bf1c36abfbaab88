using System.Globalization;
using Relationships.Cli.Output;
using Relationships.Files.Writing;

namespace Relationships.Cli.Spill;

/// <summary>A folder of passing files, gone when it is disposed of, whatever became of the work.</summary>
/// <remarks>
/// A file in it is held as long as its process lives. So a folder whose file nobody holds was left by a process that was killed,
/// and the next one that works in the same place removes it.
/// </remarks>
internal sealed class SpillFolder : IDisposable
{
    private static readonly Lock s_gate = new();
    private static readonly HashSet<SpillFolder> s_open = [];

    private readonly string _path;
    private readonly string _parent;
    private readonly HeldFile _hold;
    private int _files;

    private SpillFolder(string path, string parent, HeldFile hold) => (_path, _parent, _hold) = (path, parent, hold);

    /// <summary>Makes a folder, and removes those that killed processes left beside it.</summary>
    /// <param name="parent">Where; null for the system's folder of passing files.</param>
    /// <exception cref="UnusableOutputException">Nothing can be made there.</exception>
    public static SpillFolder Create(string? parent)
    {
        var named = parent ?? Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        var full = Path.GetFullPath(named);
        try
        {
            if (!Directory.Exists(named))
                throw new DirectoryNotFoundException(File.Exists(named) ? "It is a file, not a folder." : "There is no such folder.");
            SpillRemains.RemoveLeft(full);
            lock (s_gate)
            {
                while (true)
                {
                    var path = Path.Combine(full, SpillRemains.NewName());
                    if (Make(path, full) is not { } hold)
                        continue;
                    var folder = new SpillFolder(path, named, hold);
                    s_open.Add(folder);
                    return folder;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOutputException($"{named}: no passing files can be written there. {e.Message}", e);
        }
    }

    /// <summary>Removes all folders; for the moment before the process ends.</summary>
    public static void DiscardAll()
    {
        lock (s_gate)
        {
            foreach (var folder in s_open)
                folder.Remove();
            s_open.Clear();
        }
    }

    /// <summary>The path of a new file.</summary>
    public string NewFile() => Path.Combine(_path, Interlocked.Increment(ref _files).ToString(CultureInfo.InvariantCulture));

    /// <summary>What to throw where a file of it cannot be written: names the folder that was asked for.</summary>
    public UnusableOutputException Unwritable(Exception e, string file) =>
        new($"{_parent}: no passing files can be written there. {PassingStream.Named(e, file, _parent).Message}", e);

    public void Dispose()
    {
        lock (s_gate)
        {
            if (s_open.Remove(this))
                Remove();
        }
    }

    /// <summary>Makes a folder that is held; null where another process took it for left in the instant between.</summary>
    private static HeldFile? Make(string path, string parent)
    {
        try
        {
            // Events are nobody else's to read.
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // The folder is there, but of a system of files of its own, such as /proc.
            throw new IOException("No folder can be made in it.", e);
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            throw PassingStream.Named(e, path, parent);
        }

        try
        {
            return HeldFile.Create(SpillRemains.HoldOf(path));
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            SpillRemains.Remove(path);
            throw PassingStream.Named(e, SpillRemains.HoldOf(path), parent);
        }
    }

    private void Remove()
    {
        SpillRemains.Remove(_path);
        _hold.Dispose();
    }
}
