using Relationships.Files;
using Relationships.Ledgers.Snapshots;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>Ledgers that were kept, as a command line names them.</summary>
internal static class LedgersFile
{
    /// <summary>Opens them.</summary>
    /// <exception cref="UnusableInputException">They cannot be used.</exception>
    public static LedgerSnapshot Open(string path, EvidencePolicy policy, Surroundings around)
    {
        try
        {
            return LedgerSnapshot.Open(path, policy, around.Cancellation);
        }
        catch (SnapshotException e)
        {
            throw new UnusableInputException($"{LedgersOption.OntoName}: {e.Message}", e);
        }
    }
}
