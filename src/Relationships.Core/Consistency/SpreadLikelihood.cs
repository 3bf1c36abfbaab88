using Relationships.Numerics;

namespace Relationships.Consistency;

/// <summary>The likelihood of a spread between groups, with their mean going along.</summary>
internal sealed class SpreadLikelihood
{
    // With less dispersion than this the beta-binomial is the binomial, to more digits than the difference of LogBeta keeps.
    private const double Vanishing = 1e-10;

    private readonly ConsistencyGroup[] _groups;

    public SpreadLikelihood(ConsistencyGroup[] groups)
    {
        _groups = groups;
        Total = groups.Sum(g => g.Trials);
    }

    public double Total { get; }

    /// <summary>The logarithm of the likelihood of a relative spread, the mean at it and the mean's variance.</summary>
    public (double Log, double Mean, double Variance) At(double spread)
    {
        var rho = spread * spread;
        var (mean, variance) = Mean(rho);
        double log = 0.5 * Math.Log(variance);
        if (rho < Vanishing)
        {
            var good = _groups.Sum(g => g.Good);
            return (log + (good * Math.Log(mean)) + ((Total - good) * Math.Log(1 - mean)), mean, variance);
        }

        var strength = (1 - rho) / rho;
        double a = mean * strength, b = (1 - mean) * strength;
        var prior = SpecialFunctions.LogBeta(a, b);
        foreach (var group in _groups)
            log += SpecialFunctions.LogBeta(group.Good + a, group.Bad + b) - prior;
        return (log, mean, variance);
    }

    /// <summary>One group says nothing of a spread between groups: every spread is as likely.</summary>
    public (double Log, double Mean, double Variance) Flat(double spread)
    {
        var (mean, variance) = Mean(spread * spread);
        return (0, mean, variance);
    }

    /// <summary>The best mean: groups weighted by n / (1 + (n - 1) rho), and half a good and half a bad experience besides.</summary>
    private (double Mean, double Variance) Mean(double rho)
    {
        double weights = 1, good = 0.5;
        foreach (var group in _groups)
        {
            var weight = 1 / (((group.Trials - 1) * rho) + 1);
            weights += weight * group.Trials;
            good += weight * group.Good;
        }

        var mean = good / weights;
        return (mean, mean * (1 - mean) / weights);
    }
}
