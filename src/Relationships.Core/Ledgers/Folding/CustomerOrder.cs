using System.Buffers.Binary;
using System.Text;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>The customers of a dictionary in the order of rows: ordinally, as strings are.</summary>
internal static class CustomerOrder
{
    /// <summary>The codes in order; null where every code stands in its place already.</summary>
    public static int[]? Sorted(TextDictionary customers) => IsSorted(customers) ? null : Sort(customers);

    private static bool IsSorted(TextDictionary customers)
    {
        for (var code = 1; code < customers.Count; code++)
        {
            if (!(TextDictionary.Compare(customers.Utf8(code - 1), customers.Utf8(code)) < 0))
                return false;
        }

        return true;
    }

    private static int[] Sort(TextDictionary customers)
    {
        var codes = new int[customers.Count];
        var leads = new ulong[customers.Count];
        var shared = Shared(customers);
        var isAscii = true;
        for (var code = 0; code < codes.Length; code++)
        {
            codes[code] = code;
            leads[code] = Lead(customers.Utf8(code)[shared..]);
            isAscii &= Ascii.IsValid(customers.Utf8(code));
        }

        var byText = Comparer<int>.Create((x, y) => TextDictionary.Compare(customers.Utf8(x), customers.Utf8(y)));
        if (!isAscii)
        {
            Array.Sort(codes, byText);
            return codes;
        }

        SortByLead(ref leads, ref codes);
        for (var start = 0; start < codes.Length;)
        {
            var end = start + 1;
            while (end < codes.Length && leads[end] == leads[start])
                end++;
            if (end - start > 1)
                Array.Sort(codes, start, end - start, byText);
            start = end;
        }

        return codes;
    }

    /// <summary>How many bytes all begin with.</summary>
    private static int Shared(TextDictionary customers)
    {
        var first = customers.Utf8(0);
        var shared = first.Length;
        for (var code = 1; code < customers.Count && shared > 0; code++)
            shared = first[..shared].CommonPrefixLength(customers.Utf8(code));
        return shared;
    }

    /// <summary>The first eight bytes as a number that sorts like them; shorter texts first.</summary>
    private static ulong Lead(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    /// <summary>Radix sort, byte by byte from the last; bytes that all share are passed over.</summary>
    private static void SortByLead(ref ulong[] leads, ref int[] codes)
    {
        var otherLeads = new ulong[leads.Length];
        var otherCodes = new int[codes.Length];
        var counts = new int[257];
        for (var shift = 0; shift < 64; shift += 8)
        {
            Array.Clear(counts);
            foreach (var lead in leads)
                counts[(int)((lead >> shift) & 0xFF) + 1]++;
            if (counts.AsSpan().Contains(leads.Length))
                continue;
            for (var digit = 0; digit < 256; digit++)
                counts[digit + 1] += counts[digit];
            for (var i = 0; i < leads.Length; i++)
            {
                var to = counts[(int)((leads[i] >> shift) & 0xFF)]++;
                otherLeads[to] = leads[i];
                otherCodes[to] = codes[i];
            }

            (leads, otherLeads) = (otherLeads, leads);
            (codes, otherCodes) = (otherCodes, codes);
        }
    }
}
