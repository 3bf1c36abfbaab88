using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Resilience;

/// <summary>
/// The recommended strategy: a Beta opinion over trials, (r + a W) / (r + s + W), r survived, s failed. It starts from the base rate with
/// full uncertainty, so that one trial survived does not make a rock.
/// </summary>
public sealed class BetaResilience : IResilienceStrategy
{
    private const double LowerTail = 0.05;

    private readonly ResilienceOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ResilienceOptions.Default"/>.</param>
    public BetaResilience(ResilienceOptions? options = null) => _options = options ?? ResilienceOptions.Default;

    /// <inheritdoc/>
    public ResilienceScore Score(in ResilienceEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var opinion = new Opinion(evidence.Stayed, evidence.Failed, policy.Prior.Weight, policy.Prior.BaseRate);
        return Score(evidence, policy, opinion, Interval(opinion));
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<double> lockIn, EvidencePolicy policy, ResilienceColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);

        // Most relationships were never tried: their interval is the prior's, worked out once a batch.
        var prior = new Opinion(0, 0, policy.Prior.Weight, policy.Prior.BaseRate);
        var untested = Interval(prior);
        for (var i = 0; i < evidence.Count; i++)
        {
            var row = ResilienceEvidence.Of(evidence, i, lockIn[i]);
            var opinion = prior with { For = row.Stayed, Against = row.Failed };
            destination.Set(i, Score(row, policy, opinion, opinion == prior ? untested : Interval(opinion)));
        }
    }

    private static ResilienceScore Score(in ResilienceEvidence evidence, EvidencePolicy policy, in Opinion opinion, (double Low, double High, double LowerBound) interval)
    {
        var (mean, total) = (opinion.Mean, opinion.EvidenceMass + opinion.PriorWeight);
        return ResilienceParts.Score(
            evidence,
            policy,
            new Estimate(mean, Math.Min(interval.Low, mean), Math.Max(interval.High, mean), opinion.Uncertainty, opinion.EvidenceMass),
            interval.LowerBound,
            opinion.For * (1 - opinion.BaseRate) / total,
            0 - (opinion.Against * opinion.BaseRate / total));
    }

    /// <summary>The lower bound is wanted for the status also where intervals are not.</summary>
    private (double Low, double High, double LowerBound) Interval(in Opinion opinion)
    {
        var (a, b) = (opinion.Alpha, opinion.Beta);
        if (!_options.Intervals)
            return (0, 1, opinion.EvidenceMass > 0 ? BetaDistribution.Quantile(LowerTail, a, b) : 0);
        var (low, high) = BetaDistribution.CentralInterval(a, b);
        return (low, high, low);
    }
}
