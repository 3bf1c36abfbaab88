using System.Runtime.InteropServices;
using Relationships.Files.Writing;

namespace Relationships.Cli.Spill;

/// <summary>Records on disk, one behind the other, each with its length before it. Written once, then read.</summary>
internal sealed class SpillFile(SpillFolder folder, int bufferLength = SpillFile.BufferLength) : IDisposable
{
    public const int BufferLength = 1 << 14;

    private readonly string _path = folder.NewFile();
    private byte[]? _buffer;
    private FileStream? _stream;
    private int _used;

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    /// <summary>How many records it has.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a record of two pieces.</summary>
    public void Append(ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest = default)
    {
        var length = head.Length + rest.Length;
        Put(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        Put(head);
        Put(rest);
        Length += sizeof(int) + length;
        Count++;
    }

    /// <summary>No more records: memory and file handle are let go.</summary>
    public void Close()
    {
        Flush();
        _stream?.Dispose();
        (_stream, _buffer) = (null, null);
    }

    /// <summary>Reads the records from the first on; closes the file for writing.</summary>
    public SpillReader Read(int bufferLength = BufferLength)
    {
        Close();
        return new SpillReader(Count == 0 ? Stream.Null : new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan), bufferLength);
    }

    /// <summary>Removes the file.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        (_stream, _buffer, _used) = (null, null, 0);
        if (Count > 0)
            File.Delete(_path);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _buffer ??= new byte[bufferLength];
        if (_used + bytes.Length > _buffer.Length)
            Flush();
        if (bytes.Length > _buffer.Length)
        {
            Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Flush()
    {
        if (_buffer is null)
            return;
        Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream ??= new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            _stream.Write(bytes);
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            throw folder.Unwritable(e, _path);
        }
    }
}
