using System.Globalization;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.Valuation;

/// <summary>
/// Times and weights above 0 such that the discounted purchases of anyone are the sum of weight times E[X(time)]. Weights do not depend on the customer, so that a
/// model is asked for a column at each time and nothing cancels.
/// </summary>
internal sealed class DiscountSchedule
{
    // Beyond exp(-45) of the worth of today nothing is left to see.
    private const double WorthNothing = 45;

    // Up to this discount over the whole time the integrand is smooth enough for the smaller rule.
    private const double MildDiscount = 2;

    // Everyone's expectations bend within days of the cut; time is stretched there.
    private const double BendInDays = 1;
    private const double BendShare = 1e-4;

    private readonly List<WeightedTime> _points = [];

    public DiscountSchedule(LifetimeValueOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!(options.Margin >= 0 && options.Margin <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(options), options.Margin, string.Create(CultureInfo.InvariantCulture, $"margin is {options.Margin:R}; it must be at least 0 and finite."));
        if (options.Periods is < 1 or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(options), options.Periods, string.Create(CultureInfo.InvariantCulture, $"periods is {options.Periods}; it must be from 1 to 10000, or null."));
        var days = options.Horizon.In(TimeUnit.Day);
        var rate = options.Discount.ContinuousPer(TimeUnit.Day);
        if (options.Periods is { } periods)
            AtEnds(options.Horizon, periods, rate * (days / periods));
        else
            Continuously(options.Horizon, days, rate);
    }

    public IReadOnlyList<WeightedTime> Points => _points;

    // Sum of (E_k - E_{k-1}) D_k = sum of E_k (D_k - D_{k+1}) with nothing after the last.
    private void AtEnds(Duration horizon, int periods, double perPeriod)
    {
        var lost = 1 - Math.Exp(-perPeriod);
        if (perPeriod < 1e-3)
            lost = perPeriod * (1 - (perPeriod / 2 * (1 - (perPeriod / 3 * (1 - (perPeriod / 4 * (1 - (perPeriod / 5))))))));
        for (var k = 1; k <= periods; k++)
        {
            var worth = Math.Exp(-perPeriod * k);
            var time = k == periods ? horizon : Duration.Days(horizon.In(TimeUnit.Day) * k / periods);
            Add(time, k == periods ? worth : worth * lost);
        }
    }

    // The integral of exp(-δ t) dE, by parts: exp(-δ H) E(H) + δ times that of exp(-δ t) E(t), in u = ln(1 + t / bend).
    private void Continuously(Duration horizon, double days, double rate)
    {
        var end = rate * days > WorthNothing ? WorthNothing / rate : days;
        if (end == days)
            Add(horizon, Math.Exp(-rate * days));
        if (rate == 0 || end == 0)
            return;
        var bend = Math.Min(BendInDays, BendShare * end);
        var length = NearZero.LogOnePlus(end / bend);
        var rule = rate * end <= MildDiscount ? GaussLegendre.Rule32 : GaussLegendre.Rule64;
        for (var i = 0; i < rule.Points.Length; i++)
        {
            var time = bend * (Math.Exp(length * rule.Points[i]) - 1);
            Add(Duration.Days(time), rate * Math.Exp(-rate * time) * (time + bend) * length * rule.PointWeights[i]);
        }
    }

    private void Add(Duration time, double weight)
    {
        if (weight > 0)
            _points.Add(new(time, weight));
    }
}
