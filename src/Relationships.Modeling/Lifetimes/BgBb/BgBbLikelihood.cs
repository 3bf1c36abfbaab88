using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>The total log-likelihood of a table's patterns and its gradient, in the logarithms of α, β, γ, δ.</summary>
/// <remarks>
/// Everything is made of rising factorials, whose logarithms and slopes (sums of 1 / (a + j)) are tabulated once a point; a pattern is
/// a mixture of dying after t_x, ..., n - 1 and of living, and its gradient the mean of theirs under the weights of the mixture.
/// </remarks>
internal sealed class BgBbLikelihood : IObjective
{
    private readonly OpportunitySummaryTable _patterns;
    private readonly RisingFactorialTable _alpha;
    private readonly RisingFactorialTable _beta;
    private readonly RisingFactorialTable _both;
    private readonly RisingFactorialTable _delta;
    private readonly RisingFactorialTable _life;
    private readonly double[] _logs;

    public BgBbLikelihood(OpportunitySummaryTable patterns)
    {
        _patterns = patterns;
        var most = 0;
        foreach (var n in patterns.Opportunities)
            most = Math.Max(most, n);
        _alpha = new(most);
        _beta = new(most);
        _both = new(most);
        _delta = new(most);
        _life = new(most + 1);
        _logs = new double[most + 1];
    }

    public int Dimension => 4;

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double alpha = Math.Exp(point[0]), beta = Math.Exp(point[1]), gamma = Math.Exp(point[2]), delta = Math.Exp(point[3]);
        _alpha.Fill(alpha);
        _beta.Fill(beta);
        _both.Fill(alpha + beta);
        _delta.Fill(delta);
        _life.Fill(gamma + delta);

        double total = 0;
        gradient.Clear();
        for (var row = 0; row < _patterns.Count; row++)
            total += Add(_patterns[row], _patterns.Weights[row], point[2], 1 / gamma, gradient);
        gradient[0] *= alpha;
        gradient[1] *= beta;
        gradient[2] *= gamma;
        gradient[3] *= delta;
        return total;
    }

    private double Add(OpportunitySummary pattern, double weight, double logGamma, double inverseGamma, Span<double> gradient)
    {
        var (x, last, n) = pattern;
        var logs = _logs.AsSpan(0, n - last + 1);
        var largest = double.NegativeInfinity;
        for (var i = last; i <= n; i++)
        {
            var order = _alpha.Log[x] + _beta.Log[i - x] - _both.Log[i] + _delta.Log[i];
            var log = i < n ? order + logGamma - _life.Log[i + 1] : order - _life.Log[n];
            logs[i - last] = log;
            largest = Math.Max(largest, log);
        }

        double sum = 0, byBeta = 0, byBoth = 0, byDelta = 0, byLife = 0, dies = 0;
        for (var i = last; i <= n; i++)
        {
            var share = Math.Exp(logs[i - last] - largest);
            sum += share;
            byBeta += share * _beta.Slope[i - x];
            byBoth += share * _both.Slope[i];
            byDelta += share * _delta.Slope[i];
            byLife += share * _life.Slope[i < n ? i + 1 : n];
            dies += i < n ? share : 0;
        }

        var scale = weight / sum;
        gradient[0] += (weight * _alpha.Slope[x]) - (scale * byBoth);
        gradient[1] += scale * (byBeta - byBoth);
        gradient[2] += scale * ((dies * inverseGamma) - byLife);
        gradient[3] += scale * (byDelta - byLife);
        return weight * (largest + Math.Log(sum));
    }
}
