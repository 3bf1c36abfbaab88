using System.Globalization;
using Relationships.Files.Writing;

namespace Relationships.Cli.Output;

/// <summary>
/// Paths that name no file but what the process has open: <c>/dev/stdout</c>, <c>/dev/fd/3</c>. What is behind them may be a
/// file that others write to as well, so it is neither cut nor replaced.
/// </summary>
internal static class Descriptor
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    private const int MostLinks = 40;
    private static readonly string s_own = string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/");

    /// <summary>The number of what a path names, links followed; null for a file.</summary>
    public static int? Of(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        var full = LinkedPath.InFolder(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (Number(full) is { } number)
                return number;
            if (new FileInfo(full).LinkTarget is not { } target)
                return null;
            full = LinkedPath.InFolder(Path.Combine(Path.GetDirectoryName(full)!, target));
        }

        return null;
    }

    /// <summary>The path of what is open under a number.</summary>
    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"/dev/fd/{number}");

    private static int? Number(string path)
    {
        switch (path)
        {
            case "/dev/stdin":
                return Input;
            case "/dev/stdout":
                return Output;
            case "/dev/stderr":
                return Error;
        }

        foreach (var folder in new[] { "/dev/fd/", "/proc/self/fd/", s_own })
        {
            if (path.StartsWith(folder, StringComparison.Ordinal) && int.TryParse(path.AsSpan(folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }
}
