using System.IO.Compression;
using Relationships.Files.Writing;

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
    private readonly PassingFile? _passing;

    private WholeFile(string path, PassingFile? passing, Stream stream)
    {
        _path = path;
        _passing = passing;
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
            var place = LinkedPath.Behind(path);
            if (IsDevice(place))
                return new WholeFile(path, null, Packed(path, new FileStream(path, FileMode.Open, FileAccess.Write), leaveOpen: false));
            lock (s_gate)
            {
                // Packing leaves the passing file open: it stays locked until it is in its place.
                var passing = PassingFile.Begin(place);
                s_unfinished.Add(passing.Path);
                return new WholeFile(path, passing, Packed(place, passing.Stream, leaveOpen: true));
            }
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
            foreach (var passing in s_unfinished)
                File.Delete(passing);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <param name="toDisk">Whether it is on the disk before this returns; for what cannot be made again from its inputs.</param>
    /// <exception cref="UnusableOutputException">It cannot be written to its end.</exception>
    public void Commit(bool toDisk = false)
    {
        try
        {
            CloseAbove();
            if (_passing is null)
                return;
            lock (s_gate)
            {
                _passing.Place(toDisk);
                s_unfinished.Remove(_passing.Path);
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
            CloseAbove();
        }
        catch (IOException)
        {
            // The disk is full: what could not be written is removed below.
        }

        if (_passing is null)
            return;
        lock (s_gate)
        {
            _passing.Dispose();
            s_unfinished.Remove(_passing.Path);
        }
    }

    /// <summary>Closes a device, and a packing, whose last bytes are written then.</summary>
    private void CloseAbove()
    {
        if (Stream != _passing?.Stream)
            Stream.Dispose();
    }

    private static Stream Packed(string path, FileStream stream, bool leaveOpen) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen) : stream;

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
