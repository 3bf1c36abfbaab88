using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>Where the policy's file is, and what stands in it.</summary>
internal static class PolicyFile
{
    // What hosts call it (HostDefaults.ContentRootKey); their package is not needed for a word.
    private const string ContentRootKey = "contentRoot";

    public static string FullPath(string path, IServiceProvider services) => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, services.GetService<IConfiguration>()?[ContentRootKey] ?? string.Empty, path));

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
