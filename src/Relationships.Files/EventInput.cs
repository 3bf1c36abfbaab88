using Relationships.Files.Records;

namespace Relationships.Files;

/// <summary>Something to read events from: a file, or a stream that is open already.</summary>
public sealed class EventInput
{
    private readonly Stream? _stream;

    private EventInput(string name, Stream? stream)
    {
        Name = name;
        _stream = stream;
    }

    /// <summary>The path, or the name that a stream was given; messages and <see cref="Events.EventOrigin.Source"/> show it.</summary>
    public string Name { get; }

    /// <summary>A file, opened when it is read and closed afterwards; <c>.gz</c> is unpacked.</summary>
    /// <param name="path">Where it is; not empty.</param>
    /// <returns>The input.</returns>
    public static EventInput File(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new EventInput(path, null);
    }

    /// <summary>A stream, read once from where it stands, and left open.</summary>
    /// <param name="stream">Readable; it need not seek.</param>
    /// <param name="name">What to call it; where the options name no format, its extension does, and <c>.gz</c> is unpacked.</param>
    /// <returns>The input.</returns>
    public static EventInput Of(Stream stream, string name = "-")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new EventInput(name, stream);
    }

    /// <summary>The bytes, unpacked. Disposing them closes what was opened here, and nothing else.</summary>
    internal Stream Open()
    {
        var stream = _stream ?? OpenFile(Name);
        return FileName.IsPacked(Name) ? new UnpackedStream(stream, leaveOpen: _stream is not null) : stream;
    }

    /// <summary>Whether what <see cref="Open"/> gave belongs to the caller of this library.</summary>
    internal bool IsKeptOpen => _stream is not null && !FileName.IsPacked(Name);

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(
                e is FileNotFoundException or DirectoryNotFoundException ? $"{path}: no such file." : $"{path}: cannot be opened. {e.Message}", e);
        }
    }
}
