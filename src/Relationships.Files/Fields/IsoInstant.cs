namespace Relationships.Files.Fields;

/// <summary>
/// ISO 8601 as files write it: <c>2024-03-31</c>, then with a T or a space <c>02:30</c>, <c>02:30:15</c> or
/// <c>02:30:15.1234567</c>, then <c>Z</c>, <c>+01:00</c>, <c>+0100</c> or <c>+01</c>, or no offset.
/// </summary>
internal readonly record struct IsoInstant(DateTime Local, bool IsDateAlone, TimeSpan? Offset)
{
    private const int DateLength = 10;
    private const int FractionDigits = 7;

    public static bool TryParse(ReadOnlySpan<byte> text, out IsoInstant instant)
    {
        if (TryPlain(text, out instant))
            return true;
        if (!TryDate(text, out var date))
            return false;
        if (text.Length == DateLength)
        {
            instant = new IsoInstant(date, IsDateAlone: true, null);
            return true;
        }

        if (text[DateLength] is not ((byte)'T' or (byte)'t' or (byte)' '))
            return false;
        text = text[(DateLength + 1)..];
        if (!TryTime(ref text, out var time) || !TryOffset(text, out var offset))
            return false;
        instant = new IsoInstant(date + time, IsDateAlone: false, offset);
        return true;
    }

    /// <summary>The two forms that most files have, <c>2024-03-31</c> and <c>2024-03-31T02:30:15</c> with Z or nothing, at once.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> text, out IsoInstant instant)
    {
        instant = default;
        var hasTime = text.Length is 19 or 20;
        if ((text.Length != DateLength && !hasTime) || text[4] != '-' || text[7] != '-')
            return false;
        var bad = false;
        var year = (100 * Pair(text, 0, ref bad)) + Pair(text, 2, ref bad);
        var month = Pair(text, 5, ref bad);
        var day = Pair(text, 8, ref bad);
        if (bad || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        if (!hasTime)
        {
            instant = new IsoInstant(date, IsDateAlone: true, null);
            return true;
        }

        var hour = Pair(text, 11, ref bad);
        var minute = Pair(text, 14, ref bad);
        var second = Pair(text, 17, ref bad);
        if (bad || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':' || hour > 23 || minute > 59 || second > 59
            || (text.Length == 20 && text[19] != 'Z'))
            return false;
        var time = new TimeSpan(hour, minute, second);
        instant = new IsoInstant(date + time, IsDateAlone: false, text.Length == 20 ? TimeSpan.Zero : null);
        return true;

        static int Pair(ReadOnlySpan<byte> text, int at, ref bool bad)
        {
            var tens = (uint)(text[at] - '0');
            var ones = (uint)(text[at + 1] - '0');
            bad |= tens > 9 || ones > 9;
            return (int)((tens * 10) + ones);
        }
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !TryDigits(text, 4, out var year) || !TryDigits(text[5..], 2, out var month) || !TryDigits(text[8..], 2, out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryTime(ref ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text.Length < 5 || text[2] != ':' || !TryDigits(text, 2, out var hour) || !TryDigits(text[3..], 2, out var minute)
            || hour > 23 || minute > 59)
            return false;
        text = text[5..];
        var second = 0;
        long ticks = 0;
        if (text.Length > 0 && text[0] == ':')
        {
            if (!TryDigits(text[1..], 2, out second) || second > 59)
                return false;
            text = text[3..];
            if (text.Length > 0 && text[0] == '.' && !TryFraction(ref text, out ticks))
                return false;
        }

        time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return true;
    }

    /// <summary>Digits behind the point; what is finer than a tick is cut off.</summary>
    private static bool TryFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var i = 1;
        for (; i < text.Length && char.IsAsciiDigit((char)text[i]); i++)
        {
            if (i <= FractionDigits)
                ticks = (ticks * 10) + (text[i] - '0');
        }

        for (var digits = i - 1; digits < FractionDigits; digits++)
            ticks *= 10;
        text = text[i..];
        return i > 1;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.Length == 0)
            return true;
        if (text[0] is (byte)'Z' or (byte)'z')
        {
            offset = TimeSpan.Zero;
            return text.Length == 1;
        }

        if (text[0] is not ((byte)'+' or (byte)'-') || !TryDigits(text[1..], 2, out var hours) || hours > 23)
            return false;
        var rest = text[3..];
        if (rest.Length == 3 && rest[0] == ':')
            rest = rest[1..];
        var minutes = 0;
        if (rest.Length > 0 && (rest.Length != 2 || !TryDigits(rest, 2, out minutes) || minutes > 59))
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int count, out int number)
    {
        number = 0;
        if (text.Length < count)
            return false;
        foreach (var b in text[..count])
        {
            if (!char.IsAsciiDigit((char)b))
                return false;
            number = (number * 10) + (b - '0');
        }

        return true;
    }
}
