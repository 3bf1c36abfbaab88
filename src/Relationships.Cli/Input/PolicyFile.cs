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
        return EvidencePolicy.TryParse(TextFile.Read(path, around), out var policy, out var faults) ? policy : throw new UnusablePolicyException(path, faults);
    }
}
