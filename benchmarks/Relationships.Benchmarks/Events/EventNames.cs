using System.Globalization;
using System.Numerics;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Events;

/// <summary>Ids of customers and events: a letter and a number that is unique over all ranges.</summary>
internal static class EventNames
{
    /// <summary>Names of a range of customers: their numbers are scattered, so that the order of names is not that of ranks.</summary>
    public static TextDictionary Customers(int first, int count, int all)
    {
        // i -> (i + n / 3) step mod n takes every value once where step and n have no common divisor.
        var step = (ulong)(all * 0.6180339887498949) | 1;
        while (BigInteger.GreatestCommonDivisor(step, (ulong)all) != 1)
            step += 2;
        var names = new TextDictionary();
        Span<byte> name = stackalloc byte[24];
        for (var i = 0; i < count; i++)
            names.Add(Format(name, 'c', (long)((ulong)(first + i + (all / 3)) * step % (ulong)all), "D7"));
        return names;
    }

    /// <summary>Ids of a range of events, one a place; those of repeats stay unused.</summary>
    public static TextDictionary Events(long first, int count)
    {
        var names = new TextDictionary();
        Span<byte> name = stackalloc byte[24];
        for (var i = 0; i < count; i++)
            names.Add(Format(name, 'e', first + i));
        return names;
    }

    public static ReadOnlySpan<byte> Format(Span<byte> to, char letter, long number, string format = "")
    {
        to[0] = (byte)letter;
        number.TryFormat(to[1..], out var written, format, CultureInfo.InvariantCulture);
        return to[..(written + 1)];
    }
}
