using System.Buffers;
using System.Globalization;
using System.Text;

namespace Relationships.Events.Columns;

/// <summary>
/// Texts by number: each text once, as UTF-8 in one run of bytes, with a code of 0 and up in the order of arrival.
/// Columns hold the codes, so that millions of events repeat no text.
/// </summary>
/// <remarks>
/// A text costs its bytes and about 20 more, or 4 more as long as nobody looks one up; strings are made when they are
/// asked for. Texts are compared byte by byte. Reading is thread-safe while nobody adds.
/// </remarks>
public sealed class TextDictionary
{
    private readonly Lock _indexing = new();
    private byte[] _bytes;
    private int[] _starts;
    private TextIndex? _index;

    /// <summary>A dictionary without texts.</summary>
    public TextDictionary()
    {
        _bytes = new byte[256];
        _starts = new int[16];
    }

    private TextDictionary(byte[] bytes, int[] starts)
    {
        _bytes = bytes;
        _starts = starts;
        Count = starts.Length - 1;
    }

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the texts came in the order of <see cref="string.CompareOrdinal(string, string)"/>. Looks at all of them.</summary>
    public bool IsSorted
    {
        get
        {
            for (var code = 1; code < Count; code++)
            {
                if (TextOrder.Compare(Utf8(code - 1), Utf8(code)) > 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>All texts, nothing between them.</summary>
    internal ReadOnlyMemory<byte> Run => _bytes.AsMemory(0, _starts[Count]);

    /// <summary>Where each text begins in the run, and behind them where the last ends.</summary>
    internal ReadOnlyMemory<int> Starts => _starts.AsMemory(0, Count + 1);

    /// <summary>A text as a string, made anew.</summary>
    /// <param name="code">Its code.</param>
    public string this[int code] => Encoding.UTF8.GetString(Utf8(code));

    /// <summary>Takes over texts that somebody told apart.</summary>
    /// <param name="run">All texts in the order of their codes, as UTF-8, nothing between them; kept, not copied.</param>
    /// <param name="starts">Where each begins, and behind them where the last ends; kept, not copied.</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="ArgumentException">The starts do not begin with 0, fall, or end beyond the run.</exception>
    public static TextDictionary OfDistinct(byte[] run, int[] starts)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(starts);
        if (starts.Length == 0 || starts[0] != 0 || starts[^1] > run.Length)
            throw new ArgumentException("starts do not begin with 0, or end beyond the run.", nameof(starts));
        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i] < starts[i - 1])
                throw new ArgumentException("starts fall.", nameof(starts));
        }

        return new TextDictionary(run, starts);
    }

    /// <summary>A text as it is kept.</summary>
    /// <param name="code">Its code, 0 to below <see cref="Count"/>.</param>
    /// <returns>UTF-8.</returns>
    public ReadOnlySpan<byte> Utf8(int code)
    {
        if ((uint)code >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(code), code, "code is not in 0 to the count.");
        var start = _starts[code];
        return _bytes.AsSpan(start, _starts[code + 1] - start);
    }

    /// <summary>The code of a text, which is added where it is new.</summary>
    /// <param name="text">UTF-8; may be empty.</param>
    /// <returns>Its code.</returns>
    /// <exception cref="ArgumentException">It is not valid UTF-8: texts that differ would read as one.</exception>
    /// <exception cref="InvalidOperationException">All texts together would pass 2 GiB.</exception>
    public int Add(ReadOnlySpan<byte> text)
    {
        var index = Index();
        var hash = TextHash.Of(text);
        var (slot, code) = index.Find(this, text, hash);
        if (code >= 0)
            return code;

        // What is there already was looked at when it came.
        ThrowIfNotUtf8(text);
        var used = _starts[Count];
        if (used > Array.MaxLength - text.Length)
            throw new InvalidOperationException("texts: a dictionary holds at most 2 GiB.");
        if (Count + 1 == _starts.Length)
            Array.Resize(ref _starts, (int)Math.Min(Array.MaxLength, 2L * _starts.Length));
        if (used + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, (long)used + text.Length)));
        text.CopyTo(_bytes.AsSpan(used));
        code = Count++;
        _starts[Count] = used + text.Length;
        index.Put(slot, code, hash);
        return code;
    }

    /// <summary>The code of a text, which is added where it is new.</summary>
    /// <param name="text">Any text; may be empty.</param>
    /// <returns>Its code.</returns>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair, which UTF-8 cannot write.</exception>
    public int Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HalfPair.Fault(nameof(text), text) is { } fault)
            throw new ArgumentException($"{fault}.", nameof(text));
        Span<byte> bytes = text.Length <= 128 ? stackalloc byte[384] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    /// <summary>The code of a text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <returns>Its code, or -1 where it was not added.</returns>
    public int CodeOf(ReadOnlySpan<byte> text) =>
        text.IsEmpty && _index is null ? CodeOfEmpty() : Index().Find(this, text, TextHash.Of(text)).Code;

    /// <summary>A copy that shares nothing with this dictionary.</summary>
    internal TextDictionary Clone() => new(_bytes[.._starts[Count]], _starts[..(Count + 1)]);

    /// <summary>The place of every text among all, in the order of <see cref="string.CompareOrdinal(string, string)"/>.</summary>
    /// <returns>By code, 0 for the first to <see cref="Count"/> - 1 for the last.</returns>
    public int[] Ranks() => TextOrder.Ranks(this);

    /// <summary>The empty text begins where the next begins: the starts tell it, and no index of millions of texts is made for it.</summary>
    private int CodeOfEmpty()
    {
        var starts = _starts.AsSpan(0, Count + 1);
        for (var code = 0; code + 1 < starts.Length; code++)
        {
            if (starts[code] == starts[code + 1])
                return code;
        }

        return -1;
    }

    private static void ThrowIfNotUtf8(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
            return;
        var place = 0;
        while (Rune.DecodeFromUtf8(text[place..], out _, out var length) == OperationStatus.Done)
            place += length;
        throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"text is not valid UTF-8, at byte {place}."), nameof(text));
    }

    private TextIndex Index()
    {
        if (_index is { } known)
            return known;
        lock (_indexing)
            return _index ??= new TextIndex(this);
    }
}
