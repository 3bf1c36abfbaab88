using System.IO.Compression;
using Relationships.Files.Writing;

namespace Relationships.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: written beside its place under a passing name, then renamed onto it. A file
/// that stood there before stays untouched until then. <c>.gz</c> is packed.
/// </summary>
/// <remarks>Devices, pipes and what is open already have no place to be renamed onto; they are written as they are.</remarks>
internal sealed class WholeFile : IDisposable
{
    private static readonly Lock s_gate = new();
    private static readonly HashSet<string> s_unfinished = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly PassingFile? _passing;
    private readonly Stream _under;
    private readonly bool _keepsOpen;

    /// <param name="path">As it was asked for.</param>
    /// <param name="place">Where it leads; tells whether it is packed.</param>
    /// <param name="passing">What is renamed; null for what is written as it is.</param>
    /// <param name="under">What takes the bytes.</param>
    /// <param name="keepsOpen">Whether somebody else closes it.</param>
    private WholeFile(string path, string place, PassingFile? passing, Stream under, bool keepsOpen)
    {
        _path = path;
        _passing = passing;
        _under = under;
        _keepsOpen = keepsOpen;

        // Packing leaves what is under it open: a passing file stays locked until it is in its place.
        Stream = IsPackedName(place) ? new GZipStream(under, CompressionLevel.Optimal, leaveOpen: true) : under;
    }

    /// <summary>What to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; standard output by its path is the process's own, behind what was written to it.</param>
    /// <param name="around">Standard output.</param>
    /// <exception cref="UnusableOutputException">Its place cannot be written to.</exception>
    public static WholeFile Create(string path, Surroundings around)
    {
        try
        {
            if (Descriptor.Of(path) is { } number)
            {
                if (ClosedDescriptor.Is(number))
                    throw new IOException("It is closed.");
                return number == Descriptor.Output ? new(path, path, null, around.Output, keepsOpen: true) : new(path, path, null, new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite), keepsOpen: false);
            }

            var place = LinkedPath.Behind(path);
            if (Device.Open(path, place) is { } device)
                return new(path, path, null, device, keepsOpen: false);
            lock (s_gate)
            {
                var passing = PassingFile.Begin(place);
                s_unfinished.Add(passing.Path);
                return new(path, place, passing, passing.Stream, keepsOpen: true);
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
    /// <param name="toDisk">Whether it is on the disk before this returns; for what cannot be made again from its inputs, and what is written before that.</param>
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

    /// <summary>Closes a packing, whose last bytes are written then, and a device.</summary>
    private void CloseAbove()
    {
        if (Stream != _under)
            Stream.Dispose();
        if (!_keepsOpen)
            _under.Dispose();
    }

    /// <summary>Whether what is written to a path is packed.</summary>
    public static bool IsPacked(string path) => path.Length > 0 && IsPackedName(LinkedPath.Behind(path));

    private static bool IsPackedName(string place) => place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
