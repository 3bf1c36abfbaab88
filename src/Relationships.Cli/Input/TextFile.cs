using System.Text;
using Relationships.Files;

namespace Relationships.Cli.Input;

/// <summary>Reads small files whole: policies, identities, profiles.</summary>
internal static class TextFile
{
    // Throws at bytes that are not UTF-8, instead of putting U+FFFD for them: a name read so is another name.
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static string Read(string path, Surroundings around)
    {
        try
        {
            using var bytes = new MemoryStream();
            if (path == InputOptions.StandardInput)
            {
                around.Input.CopyTo(bytes);
            }
            else
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
                file.CopyTo(bytes);
            }

            return Text(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (DecoderFallbackException e)
        {
            throw new UnusableInputException($"{path}: is not UTF-8: it holds the bytes {Convert.ToHexString(e.BytesUnknown ?? [])}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(
                e is FileNotFoundException or DirectoryNotFoundException ? $"{path}: no such file." : $"{path}: cannot be read. {e.Message}", e);
        }
    }

    /// <summary>Text of bytes, without UTF-8's own mark. No reader of streams: on a mark of UTF-16 or UTF-32 it would change to that.</summary>
    private static string Text(ReadOnlySpan<byte> bytes) =>
        s_strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
}
