using Relationships.Decisions;

namespace Relationships.Cli.Input;

/// <summary>An economics file with faults: all of them, with their paths.</summary>
internal sealed class UnusableEconomicsException(string path, IReadOnlyList<EconomicsFault> faults) : Exception($"{path}: the economics have faults.")
{
    public IEnumerable<string> Lines =>
        faults.Select(fault => Words.OneLine($"{path}: {fault.Path}: {fault.Message}"))
            .Append($"{path}: {Words.Count(faults.Count, "fault")}; the economics cannot be used.");
}
