using System.IO.Compression;

namespace Relationships.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: written beside its place under a passing name, then renamed onto it. A file
/// that stood there before stays untouched until then. <c>.gz</c> is packed.
/// </summary>
/// <remarks>Devices and pipes have no place to be renamed onto; they are written as they are.</remarks>
internal sealed class WholeFile : IDisposable
{
    private static readonly Lock s_gate = new();
    private static readonly HashSet<string> s_unfinished = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly string? _temporary;

    private WholeFile(string path, string? temporary, Stream stream)
    {
        _path = path;
        _temporary = temporary;
        Stream = stream;
    }

    /// <summary>What to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <exception cref="UnusableOutputException">Its place cannot be written to.</exception>
    public static WholeFile Create(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new IOException("It is a directory.");
            var target = RealPath(path);
            return IsDevice(target)
                ? new WholeFile(path, null, Packed(path, new FileStream(path, FileMode.Open, FileAccess.Write)))
                : Beside(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableOutputException($"{path}: cannot be written. {e.Message}", e);
        }
    }

    /// <summary>Removes what is half-written; for the moment before the process ends.</summary>
    public static void DiscardAll()
    {
        lock (s_gate)
        {
            foreach (var temporary in s_unfinished)
                File.Delete(temporary);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="UnusableOutputException">It cannot be written to its end.</exception>
    public void Commit()
    {
        try
        {
            Stream.Dispose();
            if (_temporary is null)
                return;
            if (!OperatingSystem.IsWindows() && File.Exists(_path))
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
            lock (s_gate)
            {
                File.Move(_temporary, _path, overwrite: true);
                s_unfinished.Remove(_temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableOutputException($"{_path}: cannot be written. {e.Message}", e);
        }
    }

    /// <summary>Removes the file where it was not put in its place.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // The disk is full: what could not be written is removed below.
        }

        if (_temporary is null)
            return;
        lock (s_gate)
        {
            if (s_unfinished.Remove(_temporary))
                File.Delete(_temporary);
        }
    }

    /// <summary>The full path of a file behind all links; of a file that is not there, behind the links of its folder.</summary>
    public static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        if (new FileInfo(full).LinkTarget is not null)
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(full);
        return folder is null || new DirectoryInfo(folder).LinkTarget is null
            ? full
            : Path.Combine(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)!.FullName, Path.GetFileName(full));
    }

    private static WholeFile Beside(string target)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        lock (s_gate)
        {
            var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            s_unfinished.Add(temporary);
            return new WholeFile(target, temporary, Packed(target, stream));
        }
    }

    private static Stream Packed(string path, Stream stream) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionLevel.Optimal) : stream;

    private static bool IsDevice(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            return true;
        if (!File.Exists(path))
            return false;
        using var existing = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        return !existing.CanSeek;
    }
}
