using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>
/// A model of purchases that takes the place of loyalty (Pareto/NBD and its kin, or anything that was fitted). Implementations are
/// immutable and thread-safe, and allocate nothing a relationship.
/// </summary>
/// <remarks>
/// Buy-till-you-die models need the number of repeat purchases, the instant of the last and the time since the first, undecayed: no decayed
/// evidence holds them. Such a model keeps them by relationship, made from the same log, and looks them up by key; one that
/// is content with decayed evidence reads the batch.
/// </remarks>
public interface ILoyaltyModel
{
    /// <summary>Judges the relationships of a batch.</summary>
    /// <param name="evidence">The evidence at the as-of.</param>
    /// <param name="relationships">Customer and counterpart of every row.</param>
    /// <param name="asOf">The instant that the scores are for.</param>
    /// <param name="policy">What events count for; the horizon is that of <see cref="OutcomesPolicy.Loyalty"/>, in months of 30.4375 days.</param>
    /// <param name="destination">Where the chances go; a row that the model does not know is left alone, and keeps what events say.</param>
    void Score(EvidenceBatch evidence, ReadOnlySpan<RelationshipKey> relationships, DateTimeOffset asOf, EvidencePolicy policy, LoyaltyColumn destination);
}
