using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Exchange;

/// <summary>A way to estimate shares from evidence for and against. Implementations are immutable and thread-safe.</summary>
public interface IExchangeStrategy
{
    /// <summary>Estimates one share.</summary>
    /// <param name="evidenceFor">Decayed evidence for; finite, at least 0.</param>
    /// <param name="evidenceAgainst">Decayed evidence against; finite, at least 0.</param>
    /// <param name="prior">The policy's prior.</param>
    /// <returns>The share; the prior with full uncertainty where there is no evidence.</returns>
    ExchangeShare Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior);

    /// <summary>Estimates every signal of a batch. The default goes row by row through <see cref="Share"/>.</summary>
    /// <param name="evidence">The evidence at the as-of.</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="destination">Where the shares go; as many rows as the evidence has.</param>
    void Score(EvidenceBatch evidence, EvidencePolicy policy, ExchangeColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        foreach (var signal in ExchangeSignals.All)
        {
            var (evidenceFor, evidenceAgainst) = signal.Sums();
            var r = evidence[evidenceFor];
            var s = evidence[evidenceAgainst];
            for (var i = 0; i < evidence.Count; i++)
                destination.Set(signal, i, Share(r[i], s[i], policy.Prior));
        }
    }
}
