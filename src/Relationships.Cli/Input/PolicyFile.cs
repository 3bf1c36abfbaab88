using System.Text;
using Relationships.Files;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>Reads policies from files.</summary>
internal static class PolicyFile
{
    /// <summary>The word that names the built-in policy where a file is expected.</summary>
    public const string Default = "default";

    /// <summary>Reads a policy; <c>-</c> is standard input, <c>default</c> the built-in one.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read.</exception>
    /// <exception cref="UnusablePolicyException">The policy has faults.</exception>
    public static EvidencePolicy Read(string path, Surroundings around)
    {
        if (path == Default)
            return EvidencePolicy.Default;
        return EvidencePolicy.TryParse(Text(path, around), out var policy, out var faults) ? policy : throw new UnusablePolicyException(path, faults);
    }

    /// <summary>The whole text of a file, or of standard input.</summary>
    public static string Text(string path, Surroundings around)
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
