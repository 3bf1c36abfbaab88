using System.Text;
using Relationships.Files;

namespace Relationships.Cli.Input;

/// <summary>Reads small files whole: policies, identities, profiles.</summary>
internal static class TextFile
{
    /// <summary>Reads a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static string Read(string path, Surroundings around)
    {
        try
        {
            using var reader = path == InputOptions.StandardInput
                ? new StreamReader(around.Input, Encoding.UTF8, leaveOpen: true)
                : new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(
                e is FileNotFoundException or DirectoryNotFoundException ? $"{path}: no such file." : $"{path}: cannot be read. {e.Message}", e);
        }
    }
}
