using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Relationships.Cli.Output;

/// <summary>CSV after RFC 4180, but for the line ends: a comma between, quotes where a field needs them.</summary>
internal sealed class CsvRowWriter : RowWriter
{
    private const int LongestNumber = 64;
    private static readonly SearchValues<char> s_special = SearchValues.Create(",\"\r\n");

    private readonly KnownNumbers _numbers = new();
    private byte[] _buffer = new byte[2 * Enough];
    private int _length;
    private bool _isFirst;

    /// <summary>A writer of rows alone, which begins with no header.</summary>
    public CsvRowWriter(Stream stream)
        : base(stream)
    {
    }

    public CsvRowWriter(Stream stream, IEnumerable<string> names)
        : base(stream)
    {
        BeginRow();
        foreach (var name in names)
            Text(name);
        EndRow();
    }

    public override int Held => _length;

    public override void BeginRow() => _isFirst = true;

    public override void Text(string? value)
    {
        Separate();
        if (value is null)
            return;
        Reserve(2 + (2 * Encoding.UTF8.GetMaxByteCount(value.Length)));
        if (!value.AsSpan().ContainsAny(s_special))
        {
            _length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_length));
            return;
        }

        _buffer[_length++] = (byte)'"';
        for (ReadOnlySpan<char> rest = value; ;)
        {
            var quote = rest.IndexOf('"');
            var part = quote < 0 ? rest : rest[..(quote + 1)];
            _length += Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_length));
            _buffer[_length++] = (byte)'"';
            if (quote < 0)
                return;
            rest = rest[(quote + 1)..];
        }
    }

    public override void Number(double value)
    {
        Reserve(1 + LongestNumber);
        if (!_isFirst)
            _buffer[_length++] = (byte)',';
        _isFirst = false;
        if (double.IsFinite(value))
            _length += _numbers.Write(value, _buffer.AsSpan(_length));
    }

    public override void Integer(long value)
    {
        Separate();
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    public override void Missing() => Separate();

    public override void EndRow()
    {
        Reserve(1);
        _buffer[_length++] = (byte)'\n';
        if (_length >= Enough)
            Flush();
    }

    public override void Finish()
    {
        Flush();
        Stream.Flush();
    }

    public override void Flush()
    {
        Stream.Write(_buffer, 0, _length);
        _length = 0;
    }

    private void Separate()
    {
        Reserve(1);
        if (!_isFirst)
            _buffer[_length++] = (byte)',';
        _isFirst = false;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes)
            Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, _length + bytes));
    }
}
