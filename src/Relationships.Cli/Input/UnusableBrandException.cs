using Relationships.Brands;

namespace Relationships.Cli.Input;

/// <summary>A file of an identity or of profiles with faults: all of them, with their paths.</summary>
internal sealed class UnusableBrandException(string path, string what, IReadOnlyList<BrandFault> faults) : Exception($"{path}: the {what} has faults.")
{
    public IEnumerable<string> Lines =>
        faults.Select(fault => Words.OneLine($"{path}: {fault.Path}: {fault.Message}"))
            .Append($"{path}: {Words.Count(faults.Count, "fault")}; the {what} cannot be used.");
}
