using Relationships.Ledgers;

namespace Relationships;

/// <summary>What one thread holds while it scores a batch.</summary>
internal sealed class ScoringWorkspace(int capacity)
{
    /// <summary>Evidence of the batch in hand.</summary>
    public EvidenceBatch Evidence { get; } = new(capacity);

    /// <summary>A row of the batch that is scored apart.</summary>
    public EvidenceBatch OneRow { get; } = new(1);

    /// <summary>Lock-in of the batch in hand.</summary>
    public double[] LockIn { get; } = new double[capacity];

    /// <summary>Whether resilience allows the stage of kin, in the batch in hand.</summary>
    public bool[] IsKin { get; } = new bool[capacity];
}
