using Relationships.Numerics;

namespace Relationships.Consistency;

/// <summary>What is known of the spread between groups after their data: weights on a grid of spreads, refined where they lie.</summary>
internal sealed class SpreadPosterior
{
    private const int NodesEachSide = 64;
    private const int Rounds = 3;

    // Where the logarithm of the density is so far below its peak nothing is left to sum.
    private const double Negligible = 30;

    private readonly double[] _spreads;
    private readonly double[] _weights;
    private readonly double[] _means;
    private readonly double[] _meanVariances;
    private readonly double _total;

    private SpreadPosterior(double[] spreads, double[] weights, double[] means, double[] meanVariances, double total)
    {
        _spreads = spreads;
        _weights = weights;
        _means = means;
        _meanVariances = meanVariances;
        _total = total;
    }

    /// <summary>The posterior of groups with experiences, under a prior with half its mass within the tolerance.</summary>
    public static SpreadPosterior Of(ConsistencyGroup[] groups, double tolerance)
    {
        var likelihood = new SpreadLikelihood(groups);
        double low = 0, high = 1;
        for (var round = 1; ; round++)
        {
            var (spreads, widths) = Grid(low, high, tolerance);
            var means = new double[spreads.Length];
            var variances = new double[spreads.Length];
            var logs = new double[spreads.Length];
            for (var i = 0; i < spreads.Length; i++)
                (logs[i], means[i], variances[i]) = groups.Length < 2 ? likelihood.Flat(spreads[i]) : likelihood.At(spreads[i]);
            var peak = logs.Max();
            if (round == Rounds)
                return new SpreadPosterior(spreads, Weigh(spreads, widths, logs, peak, tolerance), means, variances, likelihood.Total);
            var first = Array.FindIndex(logs, l => l > peak - Negligible);
            var last = Array.FindLastIndex(logs, l => l > peak - Negligible);
            low = first > 0 ? spreads[first - 1] : low;
            high = last < spreads.Length - 1 ? spreads[last + 1] : high;
        }
    }

    /// <summary>The probability that the spread exceeds a node of the grid.</summary>
    public double Beyond(double tolerance)
    {
        double beyond = 0;
        for (var i = 0; i < _spreads.Length; i++)
        {
            if (_spreads[i] > tolerance)
                beyond += _weights[i];
        }

        return Math.Clamp(beyond, 0, 1);
    }

    /// <summary>On the scale of quality.</summary>
    public Estimate Spread()
    {
        var mean = Mean(_means);
        var scale = Math.Sqrt(mean * (1 - mean));
        var value = Mean(_spreads);
        return new Estimate(scale * value, scale * Math.Min(Quantile(0.05), value), scale * Math.Max(Quantile(0.95), value), 2 / (2 + _total), _total);
    }

    public Estimate Quality()
    {
        var mean = Mean(_means);
        double variance = 0;
        for (var i = 0; i < _spreads.Length; i++)
            variance += _weights[i] * (_meanVariances[i] + ((_means[i] - mean) * (_means[i] - mean)));
        return ConsistencyParts.Share(mean, variance, _total);
    }

    /// <summary>A group's quality: the mixture over the grid by its mean and variance.</summary>
    public GroupQuality Of(ConsistencyGroup group)
    {
        double mean = 0, square = 0, everyone = 0;
        for (var i = 0; i < _spreads.Length; i++)
        {
            var rho = _spreads[i] * _spreads[i];
            var (drawn, variance) = Drawn(group, rho, _means[i], _meanVariances[i]);
            mean += _weights[i] * drawn;
            square += _weights[i] * (variance + (drawn * drawn));
            everyone += _weights[i] * _means[i];
        }

        var spread = Math.Max(0, square - (mean * mean));
        return new GroupQuality(group.Name, ConsistencyParts.Share(mean, spread, group.Trials), ConsistencyParts.Observed(group), ConsistencyParts.Below(everyone, mean, spread));
    }

    /// <summary>Under one spread: mean and variance of Beta(y + mu M, n - y + (1 - mu) M), and what the mean's own variance adds.</summary>
    private static (double Mean, double Variance) Drawn(in ConsistencyGroup group, double rho, double mean, double meanVariance)
    {
        // M = (1 - rho) / rho; over n + M that is the share of the mean.
        var share = (1 - rho) / ((group.Trials * rho) + 1 - rho);
        var own = group.Trials > 0 ? group.Good / group.Trials : mean;
        var drawn = (share * mean) + ((1 - share) * own);
        var variance = rho * drawn * (1 - drawn) / ((group.Trials * rho) + 1);
        return (drawn, variance + (share * share * meanVariance));
    }

    private static (double[] Spreads, double[] Widths) Grid(double low, double high, double tolerance)
    {
        List<double> spreads = new(2 * NodesEachSide), widths = new(2 * NodesEachSide);
        Add(low, Math.Min(high, tolerance));
        Add(Math.Max(low, tolerance), high);
        return ([.. spreads], [.. widths]);

        // Middles of steps that grow with the distance from the lower end, so that neither 0 nor 1 is asked for, and the
        // near side of the tolerance, where most spreads fall, is seen as well as the far one.
        void Add(double from, double until)
        {
            for (var i = 0; i < NodesEachSide && until > from; i++)
            {
                var u = (i + 0.5) / NodesEachSide;
                spreads.Add(from + ((until - from) * u * u));
                widths.Add((until - from) * 2 * u / NodesEachSide);
            }
        }
    }

    private static double[] Weigh(double[] spreads, double[] widths, double[] logs, double peak, double tolerance)
    {
        var weights = new double[spreads.Length];
        double total = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Exp(logs[i] - peak) * widths[i] / (spreads[i] < tolerance ? tolerance : 1 - tolerance);
            total += weights[i];
        }

        for (var i = 0; i < weights.Length; i++)
            weights[i] /= total;
        return weights;
    }

    private double Mean(double[] values)
    {
        double mean = 0;
        for (var i = 0; i < values.Length; i++)
            mean += _weights[i] * values[i];
        return mean;
    }

    private double Quantile(double p)
    {
        double below = 0;
        for (var i = 0; i < _spreads.Length; i++)
        {
            below += _weights[i];
            if (below >= p)
                return _spreads[i];
        }

        return _spreads[^1];
    }
}
