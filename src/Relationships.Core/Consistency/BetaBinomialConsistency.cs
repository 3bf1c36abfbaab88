namespace Relationships.Consistency;

/// <summary>
/// The recommended strategy: groups' true qualities come from a Beta of mean mu whose spread tau (their standard deviation
/// over the largest that mu allows, tau^2 = 1 / (1 + M)) is unknown; each group's good experiences are then beta-binomial.
/// Before any data the spread is as likely within the tolerance as beyond it, and even on either side; the probability that
/// it lies beyond decides the verdict. The mean goes along with the spread as its best weighted estimate, with the usual
/// correction of the likelihood for having been estimated. Qualities are drawn to the mean by (y + mu M) / (n + M).
/// Small samples leave the verdict open; under equal quality false alarms are no more frequent than 1 - confidence.
/// </summary>
public sealed class BetaBinomialConsistency : IConsistencyStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ConsistencyOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public BetaBinomialConsistency(ConsistencyOptions? options = null) => Options = ConsistencyOptions.Checked(options);

    /// <inheritdoc/>
    public ConsistencyOptions Options { get; }

    /// <inheritdoc/>
    public ConsistencyScore Score(IReadOnlyList<ConsistencyGroup> groups)
    {
        var all = ConsistencyParts.Checked(groups);
        var told = all.Where(g => g.Trials > 0).ToArray();
        var posterior = SpreadPosterior.Of(told, Options.Tolerance);
        var beyond = told.Length < 2 ? 0.5 : posterior.Beyond(Options.Tolerance);
        return new ConsistencyScore
        {
            Verdict = beyond >= Options.Confidence ? ConsistencyVerdict.Inconsistent
                : beyond <= 1 - Options.Confidence ? ConsistencyVerdict.Consistent
                : ConsistencyVerdict.NotEnoughEvidence,
            ProbabilityInconsistent = beyond,
            Spread = posterior.Spread(),
            Quality = posterior.Quality(),
            Groups = [.. all.Select(posterior.Of)],
        };
    }
}
