using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Numerics;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Benchmarks.Throughput;

/// <summary>
/// How far the ends of a row's 90 % intervals lie from the exact quantiles: those of the Beta or Gamma distribution that each figure
/// stands for, found to 1e-11 by inverting its distribution function, and then scaled and widened as model and score have it.
/// </summary>
internal sealed class ExactIntervals(EvidencePolicy policy)
{
    /// <summary>The largest distance of an end, as a difference of probabilities.</summary>
    public double LargestError(RelationshipScores scores, int row)
    {
        var error = 0.0;
        foreach (var signal in ExchangeSignals.All)
        {
            var share = scores.Exchange.Share(signal, row).Estimate;
            error = Math.Max(error, Distance(share, Beta(share)));
        }

        foreach (var part in Enum.GetValues<ConnectionPart>())
        {
            if (scores.Connections[part, ConnectionFigure.Available][row] == 0)
                continue;
            var strength = new Estimate(
                scores.Connections[part, ConnectionFigure.Strength][row],
                scores.Connections[part, ConnectionFigure.Low][row],
                scores.Connections[part, ConnectionFigure.High][row],
                scores.Connections[part, ConnectionFigure.Uncertainty][row],
                scores.Connections[part, ConnectionFigure.EvidenceMass][row]);
            error = Math.Max(error, Distance(strength, Beta(strength)));
        }

        var survives = scores.Resilience.Row(row, string.Empty, default).Estimate;
        error = Math.Max(error, Distance(survives, Beta(survives)));
        error = Math.Max(error, Trust(scores.Trust, row));
        foreach (var outcome in Enum.GetValues<Outcome>())
            error = Math.Max(error, Chance(scores.Outcomes, outcome, row));
        return Math.Max(error, Continuum(scores.Continuum, row));
    }

    private static double Distance(in Estimate estimate, (double Low, double High) exact) =>
        Math.Max(Math.Abs(estimate.Low - exact.Low), Math.Abs(estimate.High - exact.High));

    /// <summary>Of a Beta with the value as its mean and mass W / u, widened to hold the value.</summary>
    private (double Low, double High) Beta(in Estimate estimate)
    {
        var mean = estimate.Value;
        if (mean is <= 0 or >= 1)
            return (mean, mean);
        var mass = policy.Prior.Weight / estimate.Uncertainty;
        var (low, high) = BetaDistribution.CentralInterval(mass * mean, mass * (1 - mean));
        return (Math.Min(low, mean), Math.Max(high, mean));
    }

    private double Trust(TrustScores trust, int row)
    {
        var score = trust.Row(row, string.Empty, default);
        var error = 0.0;
        Span<Estimate> facets =
        [
            score.InCounterpart.Ability.Estimate, score.InCounterpart.Integrity.Estimate, score.InCounterpart.Benevolence.Estimate,
            score.OfCustomer.Integrity.Estimate, score.OfCustomer.Benevolence.Estimate,
        ];
        foreach (var facet in facets)
            error = Math.Max(error, Distance(facet, Beta(facet)));

        // Mutual trust has the geometric means of the ends.
        var (a, b) = (Beta(score.InCounterpart.Estimate), Beta(score.OfCustomer.Estimate));
        error = Math.Max(error, Math.Max(Distance(score.InCounterpart.Estimate, a), Distance(score.OfCustomer.Estimate, b)));
        return Math.Max(error, Distance(score.Mutual, (Math.Sqrt(a.Low * b.Low), Math.Sqrt(a.High * b.High))));
    }

    /// <summary>The chance at the ends of the rate's Gamma(alpha + S) / (beta + E), drawn towards the rate that was seen.</summary>
    private double Chance(OutcomeScores outcomes, Outcome outcome, int row)
    {
        var prior = outcome switch
        {
            Outcome.Advocacy => policy.Outcomes.Advocacy,
            Outcome.Loyalty => policy.Outcomes.Loyalty,
            Outcome.Defence => policy.Outcomes.Defence,
            _ => policy.Outcomes.Help,
        };
        var (acts, exposure) = (outcomes[outcome, OutcomeFigure.Observed][row], outcomes[outcome, OutcomeFigure.EvidenceMass][row]);
        var value = outcomes[outcome, OutcomeFigure.Value][row];
        var (low, high) = GammaDistribution.CentralInterval(prior.Shape + acts);
        var expected = (prior.Shape + acts) / (prior.Exposure + exposure);
        var pull = exposure > 0 ? acts / exposure / expected : acts > 0 ? double.PositiveInfinity : 1;
        var lowest = Saturation.Of(low / (prior.Exposure + exposure) * Math.Min(1, pull) * prior.Horizon);
        var highest = Saturation.Of(high / (prior.Exposure + exposure) * Math.Max(1, pull) * prior.Horizon);
        return Math.Max(
            Math.Abs(outcomes[outcome, OutcomeFigure.Low][row] - Math.Min(value, lowest)),
            Math.Abs(outcomes[outcome, OutcomeFigure.High][row] - Math.Max(value, highest)));
    }

    /// <summary>Of Beta(n P + 1/2, n (1 - P) + W), times strain.</summary>
    private double Continuum(ContinuumScores continuum, int row)
    {
        var (mass, position, strain) = (continuum[ContinuumColumn.EvidenceMass][row], continuum[ContinuumColumn.Position][row], continuum[ContinuumColumn.Strain][row]);
        var value = continuum[ContinuumColumn.Value][row];
        var (low, high) = BetaDistribution.CentralInterval((mass * position) + 0.5, (mass * (1 - position)) + policy.Prior.Weight);
        return Math.Max(
            Math.Abs(continuum[ContinuumColumn.Low][row] - Math.Min(low * strain, value)),
            Math.Abs(continuum[ContinuumColumn.High][row] - Math.Max(high * strain, value)));
    }
}
