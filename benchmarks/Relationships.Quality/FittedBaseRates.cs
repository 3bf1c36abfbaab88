using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Outcomes;
using Relationships.Policies;

namespace Relationships.Quality;

/// <summary>
/// Base rates by empirical Bayes: the shape and exposure of each outcome's prior under which the acts of many customers are likeliest,
/// S given E being negative binomial. Not of defence: a criticism meets one defence at most, which varies less than a Poisson count, and
/// likelihood would take all customers to be alike.
/// </summary>
internal static class FittedBaseRates
{
    private const double FirstStep = 1;
    private const double LastStep = 0.001;

    /// <summary>The policy with the base rates of its outcomes fitted.</summary>
    /// <param name="customers">Evidence whose acts and exposure have not decayed, or next to not.</param>
    /// <param name="policy">Where the search starts, and where horizons and all else come from.</param>
    public static EvidencePolicy Fit(IReadOnlyList<EvidenceBatch> customers, EvidencePolicy policy)
    {
        var undecayed = policy with { Outcomes = policy.Outcomes with { HalfLifeDays = 36500 } };
        var scores = new OutcomeScores(1);
        var counts = Enum.GetValues<Outcome>().ToDictionary(o => o, _ => new List<(double Acts, double Exposure)>());
        foreach (var evidence in customers)
        {
            OutcomeStrategies.Poisson.Score(evidence, [0], undecayed, scores.Rows(0, 1));
            foreach (var (outcome, seen) in counts)
                seen.Add((scores[outcome, OutcomeFigure.Observed][0], scores[outcome, OutcomeFigure.EvidenceMass][0]));
        }

        var o = policy.Outcomes;
        return policy with
        {
            Outcomes = o with
            {
                Advocacy = Fit(counts[Outcome.Advocacy], o.Advocacy),
                Loyalty = Fit(counts[Outcome.Loyalty], o.Loyalty),
                Help = Fit(counts[Outcome.Help], o.Help),
            },
        };
    }

    /// <summary>A search by steps on both logarithms, halved where none helps.</summary>
    private static OutcomePrior Fit(List<(double Acts, double Exposure)> counts, OutcomePrior start)
    {
        var (shape, exposure) = (Math.Log(start.Shape), Math.Log(start.Exposure));
        var best = LogLikelihood(counts, shape, exposure);
        for (var step = FirstStep; step > LastStep;)
        {
            var (s, e, value) = new[] { (shape + step, exposure), (shape - step, exposure), (shape, exposure + step), (shape, exposure - step), (shape + step, exposure + step), (shape - step, exposure - step) }
                .Where(p => p.Item1 > Math.Log(0.01) && p.Item1 < Math.Log(1000) && p.Item2 > Math.Log(0.001) && p.Item2 < Math.Log(10000))
                .Select(p => (p.Item1, p.Item2, LogLikelihood(counts, p.Item1, p.Item2)))
                .MaxBy(p => p.Item3);
            if (value > best)
                (shape, exposure, best) = (s, e, value);
            else
                step /= 2;
        }

        return start with { Shape = Math.Exp(shape), Exposure = Math.Exp(exposure) };
    }

    private static double LogLikelihood(List<(double Acts, double Exposure)> counts, double logShape, double logExposure)
    {
        var (alpha, beta) = (Math.Exp(logShape), Math.Exp(logExposure));
        var logGamma = SpecialFunctions.LogGamma(alpha);
        return counts.Sum(c => SpecialFunctions.LogGamma(alpha + c.Acts) - logGamma - (alpha * Math.Log(1 + (c.Exposure / beta))) - (c.Acts * Math.Log(beta + c.Exposure)));
    }
}
