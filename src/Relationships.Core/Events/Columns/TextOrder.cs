using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Relationships.Events.Columns;

/// <summary>
/// The order of <see cref="string.CompareOrdinal(string, string)"/>, which compares UTF-16, on texts in UTF-8. Bytes
/// of UTF-8 have the order of code points; UTF-16 differs in one thing: what lies beyond U+FFFF, written with
/// surrogates, stands before U+E000 to U+FFFF. So do the lead bytes F0 to F4 before EE and EF here.
/// </summary>
internal static class TextOrder
{
    private const int Word = sizeof(ulong);
    private const ulong NonAscii = 0x8080808080808080UL;

    /// <summary>Below, at or above zero.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var same = left.CommonPrefixLength(right);
        return same < left.Length && same < right.Length ? Weight(left[same]) - Weight(right[same]) : left.Length - right.Length;
    }

    /// <summary>The place of every text among all.</summary>
    public static int[] Ranks(TextDictionary texts)
    {
        var codes = new int[texts.Count];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = i;
        Sort(texts, codes, CommonPrefix(texts), new ulong[codes.Length]);
        var ranks = new int[codes.Length];
        for (var i = 0; i < codes.Length; i++)
            ranks[codes[i]] = i;
        return ranks;
    }

    /// <summary>Sorts texts that are alike up to a depth: by the next eight bytes, then those that these leave alike.</summary>
    private static void Sort(TextDictionary texts, Span<int> codes, int depth, Span<ulong> keys)
    {
        // A stack of its own: long texts that are alike would nest too deep.
        var alike = new Stack<(int Start, int Length, int Depth)>();
        alike.Push((0, codes.Length, depth));
        while (alike.TryPop(out var run))
        {
            var runCodes = codes.Slice(run.Start, run.Length);
            var runKeys = keys.Slice(run.Start, run.Length);
            for (var i = 0; i < runCodes.Length; i++)
                runKeys[i] = Key(texts.Utf8(runCodes[i]), run.Depth);
            KeySort.Sort(runKeys, runCodes);
            for (int start = 0, end; start < runKeys.Length; start = end)
            {
                for (end = start + 1; end < runKeys.Length && runKeys[end] == runKeys[start];)
                    end++;
                var ended = end - start > 1 ? PutEndedFirst(texts, runCodes[start..end], run.Depth + Word) : 0;
                if (end - start - ended > 1)
                    alike.Push((run.Start + start + ended, end - start - ended, run.Depth + Word));
            }
        }
    }

    /// <summary>Of texts that are alike, those that are over come first, the shorter before the longer: the rest of the key is zeros.</summary>
    private static int PutEndedFirst(TextDictionary texts, Span<int> codes, int depth)
    {
        var ended = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            if (texts.Utf8(codes[i]).Length > depth)
                continue;
            (codes[ended], codes[i]) = (codes[i], codes[ended]);
            ended++;
        }

        codes[..ended].Sort((left, right) => texts.Utf8(left).Length - texts.Utf8(right).Length);
        return ended;
    }

    private static ulong Key(ReadOnlySpan<byte> text, int depth)
    {
        ulong key = 0;
        if (text.Length >= depth + Word)
        {
            key = BinaryPrimitives.ReverseEndianness(MemoryMarshal.Read<ulong>(text[depth..]));
        }
        else
        {
            for (var i = 0; i < Word; i++)
                key = (key << 8) | (depth + i < text.Length ? text[depth + i] : 0u);
        }

        return (key & NonAscii) == 0 ? key : Weighed(key);
    }

    private static ulong Weighed(ulong key)
    {
        ulong weighed = 0;
        for (var shift = 64 - 8; shift >= 0; shift -= 8)
            weighed = (weighed << 8) | (uint)Weight((byte)(key >> shift));
        return weighed;
    }

    private static int Weight(byte b) => b switch
    {
        < 0xEE => b,
        < 0xF0 => b + 5,
        <= 0xF4 => b - 2,
        _ => b,
    };

    private static int CommonPrefix(TextDictionary texts)
    {
        var common = texts.Count == 0 ? 0 : texts.Utf8(0).Length;
        for (var code = 1; code < texts.Count && common > 0; code++)
            common = texts.Utf8(0)[..common].CommonPrefixLength(texts.Utf8(code));
        return common;
    }
}
