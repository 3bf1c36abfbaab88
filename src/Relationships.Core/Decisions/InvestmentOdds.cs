using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// The distribution of A = desire x U x g(quality), the three independent: exact in desire, by equally probable points in the other
/// two. No randomness: the same evidence gives the same bits.
/// </summary>
/// <remarks>
/// Quality and U stand at the quantiles of (i + 1/2) / n, n = 32 and 16; their 512 products, sorted, are gathered in 32 groups of
/// equal probability, each at its mean. Every figure is monotone in each of the three, so P is off by at most one group, 1/32, and in practice
/// by less than .01 (see the golden test).
/// </remarks>
internal sealed class InvestmentOdds
{
    private const int QualityPoints = 32;
    private const int GainPoints = 16;
    private const int Groups = 32;
    private const int Halvings = 30;

    private readonly Opinion _desire;
    private readonly double[] _responses = new double[QualityPoints];
    private readonly double[] _gains;
    private readonly double[] _products;

    public InvestmentOdds(in Opinion desire, in GainDistribution gain, in Opinion quality, in QualityResponse response)
    {
        _desire = desire;
        for (var i = 0; i < QualityPoints; i++)
            _responses[i] = response.Of(BetaDistribution.Quantile((i + 0.5) / QualityPoints, quality.Alpha, quality.Beta));
        Response = _responses.Sum() / QualityPoints;
        _gains = new double[gain.IsSure ? 1 : GainPoints];
        for (var i = 0; i < _gains.Length; i++)
            _gains[i] = gain.Quantile((i + 0.5) / _gains.Length);
        Gain = gain.Mean;
        Mean = desire.Mean * Gain * Response;
        _products = Gathered();
    }

    /// <summary>E[g(q)].</summary>
    public double Response { get; }

    /// <summary>E[U], exact.</summary>
    public double Gain { get; }

    /// <summary>E[A].</summary>
    public double Mean { get; }

    /// <summary>P(A above a number), the number positive.</summary>
    public double ProbabilityAbove(double threshold)
    {
        double sum = 0;
        foreach (var product in _products)
        {
            if (product > threshold)
                sum += 1 - BetaDistribution.Cdf(threshold / product, _desire.Alpha, _desire.Beta);
        }

        return sum / _products.Length;
    }

    /// <summary>The number that A does not exceed with a probability.</summary>
    public double Quantile(double probability)
    {
        var (low, high) = (Math.Min(0, _products[0]), Math.Max(0, _products[^1]));
        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = low + ((high - low) / 2);
            if (Cdf(middle) < probability)
                low = middle;
            else
                high = middle;
        }

        return low + ((high - low) / 2);
    }

    /// <summary>What knowing one thing exactly would add to the best effort's value, on average; never negative, since that value is convex in A.</summary>
    public double ValueOfKnowing(InvestmentUnknown unknown, EffortCurve effort)
    {
        var desire = _desire.Mean;
        return unknown switch
        {
            InvestmentUnknown.Desire => Worth(Desires(), Gain * Response, effort),
            InvestmentUnknown.Quality => Worth(_responses, desire * Gain, effort),
            InvestmentUnknown.Gain => Worth(_gains, desire * Response, effort),
            _ => 0,
        };
    }

    /// <summary>What knowing all three exactly would add.</summary>
    public double ValueOfKnowingAll(EffortCurve effort)
    {
        double sum = 0, mean = 0;
        foreach (var desire in Desires())
        {
            foreach (var product in _products)
            {
                sum += effort.BestValue(desire * product);
                mean += desire * product;
            }
        }

        var points = QualityPoints * _products.Length;
        return Math.Max(0, (sum / points) - effort.BestValue(mean / points));
    }

    private static double Worth(double[] points, double scale, EffortCurve effort)
    {
        double sum = 0, mean = 0;
        foreach (var point in points)
        {
            sum += effort.BestValue(point * scale);
            mean += point;
        }

        return Math.Max(0, (sum / points.Length) - effort.BestValue(mean / points.Length * scale));
    }

    private double[] Desires()
    {
        var points = new double[QualityPoints];
        for (var i = 0; i < points.Length; i++)
            points[i] = BetaDistribution.Quantile((i + 0.5) / points.Length, _desire.Alpha, _desire.Beta);
        return points;
    }

    private double[] Gathered()
    {
        var products = new double[_responses.Length * _gains.Length];
        for (var i = 0; i < _responses.Length; i++)
        {
            for (var j = 0; j < _gains.Length; j++)
                products[(i * _gains.Length) + j] = _responses[i] * _gains[j];
        }

        Array.Sort(products);
        var size = products.Length / Groups;
        var groups = new double[Groups];
        for (var i = 0; i < Groups; i++)
            groups[i] = products.AsSpan(i * size, size).ToArray().Sum() / size;
        return groups;
    }

    private double Cdf(double value)
    {
        double sum = 0;
        foreach (var product in _products)
        {
            sum += product switch
            {
                > 0 => value <= 0 ? 0 : value >= product ? 1 : BetaDistribution.Cdf(value / product, _desire.Alpha, _desire.Beta),
                < 0 => value >= 0 ? 1 : value <= product ? 0 : 1 - BetaDistribution.Cdf(value / product, _desire.Alpha, _desire.Beta),
                _ => value >= 0 ? 1 : 0,
            };
        }

        return sum / _products.Length;
    }
}
