using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;

/// <summary>The total log-likelihood of cohorts and its gradient, in the logarithms of α and β.</summary>
/// <remarks>
/// At the t-th renewal (β + t - 1) / (α + β + t - 1) of those who are left renew: who renews and who leaves at each are all that counts, so
/// cohorts of any age add up.
/// </remarks>
internal sealed class RenewalLikelihood : IObjective
{
    private readonly double[] _renewed;
    private readonly double[] _left;

    public RenewalLikelihood(IReadOnlyList<SurvivorTable> cohorts)
    {
        var most = cohorts.Max(c => c.Renewals);
        _renewed = new double[most];
        _left = new double[most];
        foreach (var cohort in cohorts)
        {
            for (var t = 0; t < cohort.Renewals; t++)
            {
                _renewed[t] += cohort.Customers[t + 1];
                _left[t] += cohort.Customers[t] - cohort.Customers[t + 1];
            }
        }
    }

    public int Dimension => 2;

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double alpha = Math.Exp(point[0]), beta = Math.Exp(point[1]);
        double total = 0, byAlpha = 0, byBeta = 0;
        for (var t = 0; t < _renewed.Length; t++)
        {
            var stays = beta + t;
            var all = alpha + stays;
            total += (_renewed[t] * Math.Log(stays / all)) + (_left[t] * Math.Log(alpha / all));
            var share = (_renewed[t] + _left[t]) / all;
            byAlpha += (_left[t] / alpha) - share;
            byBeta += (_renewed[t] / stays) - share;
        }

        gradient[0] = alpha * byAlpha;
        gradient[1] = beta * byBeta;
        return total;
    }
}
