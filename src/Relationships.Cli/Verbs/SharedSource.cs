using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Cli.Verbs;

/// <summary>A source that one thread at a time may ask, shared by several: they wait for each other's evidence, and score side by side.</summary>
internal sealed class SharedSource(IEvidenceSource source) : IEvidenceSource
{
    private readonly Lock _gate = new();

    public int Count => source.Count;

    public ReadOnlySpan<RelationshipKey> Keys => source.Keys;

    public EvidencePolicy Policy => source.Policy;

    public void Evaluate(int start, int count, DateTimeOffset asOf, EvidenceBatch destination)
    {
        lock (_gate)
            source.Evaluate(start, count, asOf, destination);
    }
}
