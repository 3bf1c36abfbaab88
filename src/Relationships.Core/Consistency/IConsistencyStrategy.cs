using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Consistency;

/// <summary>A way to tell inconsistency from chance. Implementations are immutable and thread-safe.</summary>
public interface IConsistencyStrategy
{
    /// <summary>What is compared, and what counts as a difference.</summary>
    ConsistencyOptions Options { get; }

    /// <summary>Compares groups.</summary>
    /// <param name="groups">The groups, in any order, names all different; those without any experience are told, but say nothing.</param>
    /// <returns>The score, without policy and as-of.</returns>
    /// <exception cref="ArgumentException">A count is negative, NaN or infinite, or a name comes twice.</exception>
    ConsistencyScore Score(IReadOnlyList<ConsistencyGroup> groups);

    /// <summary>Compares the representatives or channels of a log.</summary>
    /// <param name="log">The events.</param>
    /// <param name="asOf">The instant that the score is for; events count if they are strictly earlier.</param>
    /// <param name="policy">What events count for: experiences are what feeds ability and integrity.</param>
    /// <param name="by">Between whom.</param>
    /// <returns>The score.</returns>
    ConsistencyScore Score(EventLog log, DateTimeOffset asOf, EvidencePolicy policy, ConsistencyGrouping by)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(policy);
        return Score(Experiences.In(log, asOf, policy, by, Options)) with { PolicyId = policy.Id, AsOf = asOf };
    }
}
