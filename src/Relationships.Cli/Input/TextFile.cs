using System.Text;
using Relationships.Files;

namespace Relationships.Cli.Input;

/// <summary>Reads small files whole: policies, identities, profiles.</summary>
internal static class TextFile
{
    // Throws at bytes that are not UTF-8, instead of putting U+FFFD for them: a name read so is another name. It must know UTF-8's own
    // mark, or the reader on seeing it changes to an encoding that does not throw.
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static string Read(string path, Surroundings around)
    {
        try
        {
            using var reader = path == InputOptions.StandardInput
                ? new StreamReader(around.Input, s_strict, leaveOpen: true)
                : new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read), s_strict);
            return reader.ReadToEnd();
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
}
