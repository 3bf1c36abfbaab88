namespace Relationships.Files.Fields;

/// <summary>The spaces around a field.</summary>
internal static class Blanks
{
    /// <summary>The text without spaces and tabs at its ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] > (byte)' ' && text[^1] > (byte)' ') ? text : text.Trim(" \t"u8);
}
