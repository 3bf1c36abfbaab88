using System.Globalization;

namespace Relationships.Files.Fields;

/// <summary>Numbers as they may be written: digits, one decimal mark, a sign, an exponent, and nothing else.</summary>
internal static class NumberText
{
    private const int MaxLength = 400;

    /// <summary>Reads a finite number; -0 becomes 0.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, byte decimalMark, out double number)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        number = 0;
        if (!TryNormalise(text, decimalMark, buffer)
            || !double.TryParse(buffer[..text.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            || !double.IsFinite(parsed))
            return false;
        number = parsed + 0.0;
        return true;
    }

    /// <summary>Reads a number of moderate size exactly; digits beyond the 28th are rounded.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, byte decimalMark, out decimal number)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        number = 0;
        return TryNormalise(text, decimalMark, buffer)
            && decimal.TryParse(buffer[..text.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryNormalise(ReadOnlySpan<byte> text, byte decimalMark, Span<byte> buffer)
    {
        if (text.Length is 0 or > MaxLength)
            return false;

        var i = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var whole = Digits(text[i..]);
        i += whole;
        var mark = i < text.Length && text[i] == decimalMark ? i : -1;
        var fraction = mark < 0 ? 0 : Digits(text[(mark + 1)..]);
        i += mark < 0 ? 0 : 1 + fraction;
        if (whole + fraction == 0)
            return false;
        if (i < text.Length && text[i] is (byte)'e' or (byte)'E')
        {
            i++;
            i += i < text.Length && text[i] is (byte)'+' or (byte)'-' ? 1 : 0;
            var exponent = Digits(text[i..]);
            if (exponent is 0 or > 9)
                return false;
            i += exponent;
        }

        if (i < text.Length)
            return false;
        text.CopyTo(buffer);
        if (mark >= 0)
            buffer[mark] = (byte)'.';
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length < 0 ? text.Length : length;
    }
}
