using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Relationships.Files.Fields;

/// <summary>Values as messages show them: quoted, on one line, not too long.</summary>
internal static class Excerpt
{
    private const int Shown = 60;

    public static string Of(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[Shown];
        var isWhole = Encoding.UTF8.TryGetChars(utf8, buffer, out var length);
        if (!isWhole)
            Utf8.ToUtf16(utf8, buffer, out _, out length);
        return Of(buffer[..length], isWhole ? "'" : "...'");
    }

    public static string Of(ReadOnlySpan<char> text) =>
        text.Length <= Shown ? Of(text, "'") : Of(text[..Shown], "...'");

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Line(long line) => line.ToString(CultureInfo.InvariantCulture);

    private static string Of(ReadOnlySpan<char> text, string end)
    {
        var line = new StringBuilder(text.Length + 5).Append('\'');
        foreach (var c in text)
            line.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        return line.Append(end).ToString();
    }
}
