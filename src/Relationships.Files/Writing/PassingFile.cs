using System.Text;

namespace Relationships.Files.Writing;

/// <summary>
/// A file on its way to its place: written under a passing name beside it, then renamed onto it. What stood there stays
/// untouched until then, and keeps its permissions.
/// </summary>
/// <remarks>
/// A passing file is held as long as its process lives. So whatever nobody holds was left by a process that was killed, and
/// the next one that writes to the same place removes it.
/// </remarks>
internal sealed class PassingFile : IDisposable
{
    private const string Suffix = ".partial";

    // What Path.GetRandomFileName gives.
    private const string Random = "xxxxxxxx.xxx";

    // Bytes of a name in the usual file systems of Unix; others count characters, which are not more.
    private const int LongestName = 255;

    private readonly string _place;
    private readonly HeldFile _file;
    private bool _isOver;

    private PassingFile(string place, string path, HeldFile file)
    {
        _place = place;
        Path = path;
        _file = file;
        Stream = new PassingStream(file.Stream, place);
    }

    /// <summary>Its passing name, with the folder: <c>.NAME.xxxxxxxx.xxx.partial</c>, a long name cut short.</summary>
    public string Path { get; }

    /// <summary>What to write to; its failures name the place.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file, and removes what killed processes left of it.</summary>
    /// <param name="place">Its full path, behind links: <see cref="LinkedPath"/>.</param>
    /// <param name="length">Its bytes where known, else 0; a disk without room for them is seen before anything is written.</param>
    /// <exception cref="IOException">The place is a directory, its folder is not there, or the disk has no room.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder does not allow it.</exception>
    public static PassingFile Begin(string place, long length = 0)
    {
        if (Directory.Exists(place))
            throw new IOException("It is a directory.");
        var (folder, name) = (System.IO.Path.GetDirectoryName(place)!, System.IO.Path.GetFileName(place));
        RemoveLeftovers(folder, name);
        while (true)
        {
            var path = System.IO.Path.Combine(folder, Prefix(name) + System.IO.Path.GetRandomFileName() + Suffix);
            if (Open(path, place, length) is { } file)
                return new(place, path, file);
        }
    }

    /// <summary>Makes the file; null where another process took it for a leftover.</summary>
    private static HeldFile? Open(string path, string place, long length)
    {
        try
        {
            return HeldFile.Create(path, length);
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            throw PassingStream.Named(e, path, place);
        }
    }

    /// <summary>Puts the file in its place, where it appears whole.</summary>
    /// <param name="toDisk">Whether it is on the disk, with its name, before this returns: so that it outlives the machine's end.</param>
    public void Place(bool toDisk)
    {
        try
        {
            _file.Stream.Flush(toDisk);
            if (!OperatingSystem.IsWindows() && File.Exists(_place))
                File.SetUnixFileMode(_file.Stream.SafeFileHandle, File.GetUnixFileMode(_place));

            // While it is held: nobody takes it for a leftover.
            File.Move(Path, _place, overwrite: true);
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            throw PassingStream.Named(e, Path, _place);
        }

        _isOver = true;
        _file.Dispose();
        if (toDisk)
            FolderFlush.Flush(System.IO.Path.GetDirectoryName(_place)!);
    }

    /// <summary>Removes the file where it was not put in its place.</summary>
    public void Dispose()
    {
        if (_isOver)
            return;
        _isOver = true;
        try
        {
            _file.Dispose();
        }
        catch (Exception e) when (e is IOException or ArgumentOutOfRangeException)
        {
            // The disk is full, or takes no file so long (which the framework calls an argument): the rest goes unwritten.
        }
        finally
        {
            File.Delete(Path);
        }
    }

    /// <summary>What a passing name begins with: as much of the name as leaves room for what tells it from the place.</summary>
    /// <remarks>Names that differ only behind it find each other's leftovers as well; nobody misses them.</remarks>
    private static string Prefix(string name)
    {
        var room = LongestName - (".." + Random + Suffix).Length;
        var kept = name.Length;
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, kept)) > room)
            kept -= char.IsLowSurrogate(name[kept - 1]) && kept > 1 ? 2 : 1;
        return $".{name[..kept]}.";
    }

    private static void RemoveLeftovers(string folder, string name)
    {
        var length = Prefix(name).Length + Random.Length + Suffix.Length;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var found = System.IO.Path.GetFileName(file.AsSpan());
            if (found.Length == length && found.StartsWith(Prefix(name), StringComparison.Ordinal) && found.EndsWith(Suffix, StringComparison.Ordinal))
                RemoveUnlessHeld(file);
        }
    }

    private static void RemoveUnlessHeld(string file)
    {
        try
        {
            using var leftover = HeldFile.Take(file);
            if (leftover is not null)
                File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's: it does no harm.
        }
    }
}
