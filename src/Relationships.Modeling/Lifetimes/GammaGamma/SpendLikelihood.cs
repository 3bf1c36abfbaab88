using System.Numerics;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Numerics;
using Relationships.Modeling.Optimization;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.GammaGamma;

/// <summary>The total log-likelihood of mean spends and its gradient, in the logarithms of p, q, v.</summary>
/// <remarks>Gamma functions depend on x alone and are computed once for each distinct x; a row costs one logarithm, several rows at once.</remarks>
internal sealed class SpendLikelihood : IObjective
{
    private readonly double[] _counts;
    private readonly double[] _countWeights;
    private readonly int[] _ends;
    private readonly double[] _totals;
    private readonly double[] _weights;
    private readonly double[] _logTotals;
    private readonly double _logMeans;
    private readonly double[] _logs;
    private readonly double[] _inverses;

    /// <summary>Takes the rows that have repeats and a mean above 0; the rest say nothing of spend.</summary>
    public SpendLikelihood(PurchaseSummaryTable table)
    {
        var rows = new List<int>();
        for (var i = 0; i < table.Count; i++)
        {
            if (table.Repeats[i] > 0 && table.MeanSpend[i] > 0)
                rows.Add(i);
        }

        // By x, so that the rows of one x lie together; the order within is that of the table.
        var repeats = table.Repeats;
        var keys = new double[rows.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = repeats[rows[i]];
        int[] order = [.. Enumerable.Range(0, keys.Length).OrderBy(i => keys[i])];

        _totals = new double[order.Length];
        _weights = new double[order.Length];
        (_logs, _inverses) = (new double[order.Length], new double[order.Length]);
        List<double> counts = [], countWeights = [], logTotals = [];
        List<int> ends = [];
        for (var i = 0; i < order.Length; i++)
        {
            var row = rows[order[i]];
            var (x, mean) = (table.Repeats[row], table.MeanSpend[row]);
            _totals[i] = x * mean;
            _weights[i] = table.Weights.IsEmpty ? 1 : table.Weights[row];
            _logMeans += _weights[i] * Math.Log(mean);
            if (counts.Count == 0 || counts[^1] != x)
            {
                counts.Add(x);
                countWeights.Add(0);
                logTotals.Add(0);
                ends.Add(i);
            }

            countWeights[^1] += _weights[i];
            logTotals[^1] += _weights[i] * Math.Log(_totals[i]);
            ends[^1] = i + 1;
        }

        (_counts, _countWeights, _ends, _logTotals) = ([.. counts], [.. countWeights], [.. ends], [.. logTotals]);
    }

    public int Dimension => 3;

    /// <summary>How many customers the rows stand for.</summary>
    public long Customers => (long)_countWeights.Sum();

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double p = Math.Exp(point[0]), q = Math.Exp(point[1]), v = Math.Exp(point[2]);
        LogsAndInverses(v);
        var digammaQ = Digamma.Of(q);
        double total = -_logMeans, byP = 0, byQ = 0, byV = 0;
        var i = 0;
        for (var c = 0; c < _counts.Length; c++)
        {
            double logs = 0, inverse = 0;
            for (; i < _ends[c]; i++)
            {
                logs += _weights[i] * _logs[i];
                inverse += _weights[i] * _inverses[i];
            }

            var (x, weight) = (_counts[c], _countWeights[c]);
            var shape = p * x;
            var logShare = logs - _logTotals[c];
            var logRest = logs - (weight * point[2]);
            var digammaSum = Digamma.Of(shape + q);
            total -= (weight * SpecialFunctions.LogBeta(shape, q)) + (shape * logShare) + (q * logRest);
            byP += x * ((weight * (digammaSum - Digamma.Of(shape))) - logShare);
            byQ += (weight * (digammaSum - digammaQ)) - logRest;
            byV += (weight * q / v) - ((shape + q) * inverse);
        }

        gradient[0] = p * byP;
        gradient[1] = q * byQ;
        gradient[2] = v * byV;
        return total;
    }

    // ln(v + x m) and 1 / (v + x m) of every row.
    private void LogsAndInverses(double v)
    {
        var width = Vector<double>.Count;
        var i = 0;
        for (; i <= _totals.Length - width; i += width)
        {
            var sum = new Vector<double>(v) + new Vector<double>(_totals, i);
            Vector.Log(sum).CopyTo(_logs, i);
            (Vector<double>.One / sum).CopyTo(_inverses, i);
        }

        for (; i < _totals.Length; i++)
            (_logs[i], _inverses[i]) = (Math.Log(v + _totals[i]), 1 / (v + _totals[i]));
    }

    /// <summary>The weighted mean of the mean spends.</summary>
    public double MeanOfMeans()
    {
        double sum = 0;
        var i = 0;
        for (var c = 0; c < _counts.Length; c++)
        {
            for (; i < _ends[c]; i++)
                sum += _weights[i] * (_totals[i] / _counts[c]);
        }

        return sum / _countWeights.Sum();
    }
}
