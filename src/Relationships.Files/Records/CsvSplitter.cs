using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relationships.Files.Records;

/// <summary>Splits well-formed records of CSV, which the framer found, into their fields.</summary>
internal sealed class CsvSplitter(byte delimiter)
{
    private const byte Quote = (byte)'"';

    private int[] _ends = new int[64];
    private byte[] _unquoted = [];
    private byte[] _source = [];
    private int _start;

    /// <summary>A field of the record, its quotes resolved; void with the next record.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        get
        {
            var start = column == 0 ? _start : _ends[column - 1] + 1;
            return _source.AsSpan(start, _ends[column] - start);
        }
    }

    /// <summary>Splits a record.</summary>
    /// <param name="bytes">The memory it stands in, readable for <see cref="RecordBlock.Slack"/> bytes behind it.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <returns>How many fields it has.</returns>
    public int Split(byte[] bytes, int start, int length)
    {
        _source = bytes;
        _start = start;
        var end = start + length;
        var count = 0;
        var (delimiters, quotes) = (Vector512.Create(delimiter), Vector512.Create(Quote));
        ref var first = ref MemoryMarshal.GetArrayDataReference(bytes);
        for (var at = start; at < end; at += Vector512<byte>.Count)
        {
            var vector = Vector512.LoadUnsafe(ref first, (nuint)at);
            var within = end - at >= Vector512<byte>.Count ? ulong.MaxValue : (1UL << (end - at)) - 1;
            if ((Vector512.Equals(vector, quotes).ExtractMostSignificantBits() & within) != 0)
                return SplitQuoted(bytes.AsSpan(start, length));
            var found = Vector512.Equals(vector, delimiters).ExtractMostSignificantBits() & within;
            if (count + Vector512<byte>.Count >= _ends.Length)
                Array.Resize(ref _ends, 2 * (count + Vector512<byte>.Count));
            for (; found != 0; found &= found - 1)
                _ends[count++] = at + BitOperations.TrailingZeroCount(found);
        }

        _ends[count] = end;
        return count + 1;
    }

    /// <summary>Writes the fields anew, without their quotes, one byte between each and the next.</summary>
    private int SplitQuoted(ReadOnlySpan<byte> record)
    {
        if (_unquoted.Length < record.Length)
            _unquoted = new byte[Math.Max(record.Length, 2 * _unquoted.Length)];
        _source = _unquoted;
        _start = 0;
        var used = 0;
        var count = 0;
        while (true)
        {
            var isQuoted = record.Length > 0 && record[0] == Quote;
            var taken = isQuoted ? Unquote(record, ref used) : Copy(record, ref used);
            if (count + 1 >= _ends.Length)
                Array.Resize(ref _ends, 2 * _ends.Length);
            _ends[count++] = used++;
            if (taken == record.Length)
                return count;
            record = record[(taken + 1)..];
        }
    }

    private int Copy(ReadOnlySpan<byte> record, ref int used)
    {
        var length = record.IndexOf(delimiter);
        length = length < 0 ? record.Length : length;
        record[..length].CopyTo(_unquoted.AsSpan(used));
        used += length;
        return length;
    }

    /// <summary>Takes a quoted field, of whose quotes those that are doubled stay as one.</summary>
    private int Unquote(ReadOnlySpan<byte> record, ref int used)
    {
        var at = 1;
        while (true)
        {
            var length = record[at..].IndexOf(Quote);
            record.Slice(at, length).CopyTo(_unquoted.AsSpan(used));
            used += length;
            at += length + 1;
            if (at == record.Length || record[at] != Quote)
                return at;
            _unquoted[used++] = Quote;
            at++;
        }
    }
}
