using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Columns;

/// <summary>The rejected lines of a block: 16 bytes each and the value to blame, without their words.</summary>
/// <param name="source">The file.</param>
internal sealed class RejectBlock(string source)
{
    /// <summary>What an excerpt of a value may need, and a little more.</summary>
    private const int LongestValue = 255;

    private readonly List<RejectForm> _forms = [];
    private Entry[] _entries = new Entry[16];
    private byte[] _values = new byte[256];
    private int _used;
    private int _lastStart;

    /// <summary>How many lines there are.</summary>
    public int Count { get; private set; }

    /// <summary>A line with its words, made anew.</summary>
    public RejectedEvent this[int index]
    {
        get
        {
            var entry = _entries[index];
            var form = _forms[entry.Form];
            return new RejectedEvent(new EventOrigin(source, entry.Line), form.Reason, form.Detail(_values.AsSpan(entry.Start, entry.Length)));
        }
    }

    /// <summary>Which rule a line broke.</summary>
    public RejectReason Reason(int index) => _forms[_entries[index].Form].Reason;

    public void Add(long line, RejectForm form, ReadOnlySpan<byte> value)
    {
        value = value[..Shown(value)];
        if (Count == _entries.Length)
            Array.Resize(ref _entries, 2 * Count);
        if (!_values.AsSpan(_lastStart, _used - _lastStart).SequenceEqual(value))
            Keep(value);
        _entries[Count++] = new Entry(line, _lastStart, (byte)value.Length, Number(form));
    }

    /// <summary>Lets go of memory that was for more lines.</summary>
    public void Trim()
    {
        Array.Resize(ref _entries, Count);
        Array.Resize(ref _values, _used);
    }

    /// <summary>As much of a value as words about it show, in whole characters.</summary>
    private static int Shown(ReadOnlySpan<byte> value)
    {
        if (value.Length <= LongestValue)
            return value.Length;
        var length = LongestValue;
        while ((value[length] & 0xC0) == 0x80)
            length--;
        return length;
    }

    private void Keep(ReadOnlySpan<byte> value)
    {
        if (_used + value.Length > _values.Length)
            Array.Resize(ref _values, 2 * (_used + value.Length));
        value.CopyTo(_values.AsSpan(_used));
        _lastStart = _used;
        _used += value.Length;
    }

    private ushort Number(RejectForm form)
    {
        for (var i = 0; i < _forms.Count; i++)
        {
            if (ReferenceEquals(_forms[i], form) || _forms[i] == form)
                return (ushort)i;
        }

        _forms.Add(form);
        return (ushort)(_forms.Count - 1);
    }

    private readonly record struct Entry(long Line, int Start, byte Length, ushort Form);
}
