using System.Globalization;
using System.Text;

namespace Relationships.Files.Fields;

/// <summary>Dates in a custom format of .NET, read invariantly.</summary>
internal sealed class CustomDate
{
    /// <summary>The name that means seconds since 1970 instead of a format.</summary>
    public const string Unix = "unix";

    private const int MaxLength = 256;

    private static readonly CultureInfo s_culture = Culture();

    private readonly string _format;

    public CustomDate(string format)
    {
        _format = format;
        IsDateAlone = !HasAny(format, "hHmsfF");
    }

    /// <summary>Whether the format has no time of day.</summary>
    public bool IsDateAlone { get; }

    /// <summary>What is wrong with a format, or null.</summary>
    public static string? Fault(string? format)
    {
        if (format is null or Unix)
            return null;
        if (format.Length < 2)
            return $"date format '{format}' is no custom format such as dd.MM.yyyy";
        if (!HasAny(format, "y"))
            return $"date format '{format}' has no year (y)";
        try
        {
            _ = DateTime.UnixEpoch.ToString(format, s_culture);
            _ = DateTime.TryParseExact("2000", format, s_culture, DateTimeStyles.None, out _);
            return null;
        }
        catch (FormatException)
        {
            return $"date format '{format}' cannot be read";
        }
    }

    /// <summary>Reads a date; of kind UTC where its offset was written, else of no kind.</summary>
    public bool TryParse(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length > MaxLength)
            return false;
        Span<char> chars = stackalloc char[MaxLength];
        var length = Encoding.UTF8.GetChars(text, chars);
        return DateTime.TryParseExact(
            chars[..length], _format, s_culture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault, out date);
    }

    /// <summary>Whether the format has one of the letters outside quotes and behind no backslash.</summary>
    private static bool HasAny(string format, string letters)
    {
        var quote = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"')
                quote = c;
            else if (c == '\\')
                i++;
            else if (letters.Contains(c, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The invariant culture with a fixed century for two-digit years (1950 to 2049), which a machine may set.</summary>
    private static CultureInfo Culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar { TwoDigitYearMax = 2049 };
        return culture;
    }
}
