using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>A policy file with faults: all of them, with their paths.</summary>
internal sealed class UnusablePolicyException(string path, IReadOnlyList<PolicyFault> faults) : Exception($"{path}: the policy has faults.")
{
    public IEnumerable<string> Lines =>
        faults.Select(fault => Words.OneLine($"{path}: {fault.Path}: {fault.Message}"))
            .Append($"{path}: {Words.Count(faults.Count, "fault")}; the policy cannot be used.");
}
