using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>Relationships whose evidence can be brought to an as-of: what a scorer reads.</summary>
public interface IEvidenceSource
{
    /// <summary>How many relationships there are.</summary>
    int Count { get; }

    /// <summary>Customer and counterpart of every row.</summary>
    ReadOnlySpan<RelationshipKey> Keys { get; }

    /// <summary>What events count for.</summary>
    EvidencePolicy Policy { get; }

    /// <summary>Brings rows to an as-of, into a buffer that strategies read.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many rows; at most the buffer's capacity.</param>
    /// <param name="asOf">The instant; later than every event of the rows.</param>
    /// <param name="destination">The buffer, overwritten.</param>
    /// <exception cref="ArgumentException">A row holds an event at or after as-of, or the range does not fit.</exception>
    void Evaluate(int start, int count, DateTimeOffset asOf, EvidenceBatch destination);
}
