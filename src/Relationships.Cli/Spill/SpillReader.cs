using System.Runtime.InteropServices;

namespace Relationships.Cli.Spill;

/// <summary>Goes through the records of a file.</summary>
internal sealed class SpillReader(Stream stream, int bufferLength) : IDisposable
{
    private byte[] _buffer = new byte[bufferLength];
    private int _at;
    private int _end;
    private int _length;

    /// <summary>The record in hand; void with the next one.</summary>
    public ReadOnlySpan<byte> Record => _buffer.AsSpan(_at, _length);

    /// <summary>Goes to the next record.</summary>
    public bool Next()
    {
        _at += _length;
        _length = 0;
        if (!Have(sizeof(int)))
            return false;
        var length = MemoryMarshal.Read<int>(_buffer.AsSpan(_at));
        _at += sizeof(int);
        if (!Have(length))
            throw new EndOfStreamException("a passing file is shorter than it was written.");
        _length = length;
        return true;
    }

    public void Dispose() => stream.Dispose();

    private bool Have(int bytes)
    {
        if (_end - _at >= bytes)
            return true;
        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        if (bytes > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(bytes, (int)Math.Min(Array.MaxLength, 2L * _buffer.Length)));
        while (_end < bytes)
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
                return false;
            _end += read;
        }

        return true;
    }
}
