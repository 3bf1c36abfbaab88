using System.Globalization;

namespace Relationships.Files.Fields;

/// <summary>Numbers as they may be written: digits, one decimal mark, a sign, an exponent, and nothing else.</summary>
internal static class NumberText
{
    private const int MaxLength = 400;
    private const int ExactDigits = 15;

    private static readonly double[] s_powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a finite number; -0 becomes 0.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, byte decimalMark, out double number)
    {
        return TryShort(text, decimalMark, out number) || TryAny(text, decimalMark, out number);
    }

    /// <summary>
    /// A plain number of up to 15 digits: they and the power of ten are doubles without a rounding, so their quotient,
    /// rounded once, is the nearest double there is.
    /// </summary>
    private static bool TryShort(ReadOnlySpan<byte> text, byte decimalMark, out double number)
    {
        number = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var digits = 0;
        var mark = -1;
        long whole = 0;
        for (var i = isNegative ? 1 : 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                whole = (whole * 10) + digit;
                digits++;
            }
            else if (text[i] == decimalMark && mark < 0)
            {
                mark = digits;
            }
            else
            {
                return false;
            }

            if (digits > ExactDigits)
                return false;
        }

        if (digits == 0)
            return false;
        number = mark < 0 ? whole : whole / s_powersOfTen[digits - mark];
        number = isNegative ? 0.0 - number : number;
        return true;
    }

    private static bool TryAny(ReadOnlySpan<byte> text, byte decimalMark, out double number)
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
