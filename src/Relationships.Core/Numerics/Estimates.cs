namespace Relationships.Numerics;

/// <summary>Estimates from evidence for and against.</summary>
internal static class Estimates
{
    private const double LargestShape = 1e12;

    /// <summary>The mean of an opinion with its central 90 % interval, widened to hold it; 0 to 1 where no interval is asked for.</summary>
    public static Estimate Of(in Opinion opinion, bool intervals = true)
    {
        var mean = opinion.Mean;
        var (low, high) = intervals ? Interval(opinion.Alpha, opinion.Beta) : (0, 1);
        return new Estimate(mean, Math.Min(low, mean), Math.Max(high, mean), opinion.Uncertainty, opinion.EvidenceMass);
    }

    /// <summary>
    /// What has to be earned: r / (r + s + W), 0 without evidence, below the truth while it is little. Its interval, of
    /// Beta(r + 1/2, s + W), reaches up to where it may lie; 0 to 1 where no interval is asked for.
    /// </summary>
    public static Estimate Earned(double good, double bad, double priorWeight, bool intervals = true)
    {
        var total = good + bad + priorWeight;
        var value = good / total;
        var (low, high) = intervals ? Interval(good + 0.5, bad + priorWeight) : (0, 1);
        return new Estimate(value, Math.Min(low, value), Math.Max(high, value), priorWeight / total, good + bad);
    }

    /// <summary>The 5 % and 95 % quantiles of a Beta; beyond what those can be computed for it is as narrow as there.</summary>
    public static (double Low, double High) Interval(double alpha, double beta)
    {
        if (alpha <= 0 || beta <= 0)
            return alpha > 0 ? (1, 1) : (0, 0);
        var scale = Math.Min(1, LargestShape / Math.Max(alpha, beta));
        return BetaDistribution.CentralInterval(Math.Clamp(alpha * scale, double.Epsilon, LargestShape), Math.Clamp(beta * scale, double.Epsilon, LargestShape));
    }
}
