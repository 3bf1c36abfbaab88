using System.Diagnostics.CodeAnalysis;
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

    public static string FullPath(string path, IServiceProvider services) => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(AppContext.BaseDirectory, services.GetService<IConfiguration>()?[ContentRootKey] ?? string.Empty, path));

    /// <summary>The same file as it stands now.</summary>
    public SettingsFile Again() => this with { Text = TryRead(Path, out var text, out _) ? text : null };

    public static bool TryRead(string fullPath, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            (text, fault) = (File.ReadAllText(fullPath), null);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (text, fault) = (null, $"cannot be read: {e.Message}");
            return false;
        }
    }
}
