using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>A file that settings name: the policy's, the identity's.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Text">What stood in it; null where it could not be read.</param>
internal sealed record SettingsFile(string Path, string? Text)
{
    // What hosts call it (HostDefaults.ContentRootKey); their package is not needed for a word.
    private const string ContentRootKey = "contentRoot";

    // Throws at bytes that are not UTF-8, instead of putting U+FFFD for them: a name read so is another name.
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public static string FullPath(string path, IServiceProvider services) => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(AppContext.BaseDirectory, services.GetService<IConfiguration>()?[ContentRootKey] ?? string.Empty, path));

    /// <summary>The same file as it stands now.</summary>
    public SettingsFile Again() => this with { Text = TryRead(Path, out var text, out _) ? text : null };

    public static bool TryRead(string fullPath, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            (text, fault) = (Decoded(File.ReadAllBytes(fullPath)), null);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            (text, fault) = (null, $"{fullPath}: is not UTF-8: it holds the bytes {Convert.ToHexString(e.BytesUnknown ?? [])}");
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (text, fault) = (null, $"cannot be read: {e.Message}");
            return false;
        }
    }

    /// <summary>Text of bytes, without UTF-8's own mark. No reader of streams: on a mark of UTF-16 or UTF-32 it would change to that.</summary>
    private static string Decoded(ReadOnlySpan<byte> bytes) =>
        s_strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
}
