using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.Loyalty;

/// <summary>
/// What a model says of one customer's own rate: given that it is still a customer, λ is Gamma(r + x, α + T), and with Pareto/NBD the rate of leaving,
/// independent of it, is Gamma(s, β + T). With BG/NBD and MBG/NBD nobody leaves before the next purchase.
/// </summary>
/// <param name="Shape">r.</param>
/// <param name="Rate">α.</param>
/// <param name="LeavingShape">s; 0 where nobody leaves before the next purchase.</param>
/// <param name="LeavingRate">β.</param>
/// <param name="Unit">Unit of α and β.</param>
internal readonly record struct OwnRate(double Shape, double Rate, double LeavingShape, double LeavingRate, TimeUnit Unit)
{
    // e^-45 is nothing beside 1.
    private const double Certain = 45;

    /// <summary>Null for a model that does not tell it.</summary>
    public static OwnRate? Of(IPurchaseModel model) => model switch
    {
        BgNbdModel m => new OwnRate(m.R, m.Alpha, 0, 1, m.Unit),
        MbgNbdModel m => new OwnRate(m.R, m.Alpha, 0, 1, m.Unit),
        ParetoNbdModel m => new OwnRate(m.R, m.Alpha, m.S, m.Beta, m.Unit),
        _ => null,
    };

    /// <summary>The prior's share of the time that the customer's rate was watched, before it and since.</summary>
    public double Unknown(PurchaseSummary customer) => Rate / (Rate + customer.Age.In(Unit));

    /// <summary>Quantile of the customer's own chance to purchase within the horizon: 0 for who left, else growing with λ.</summary>
    public double ChanceQuantile(PurchaseSummary customer, Duration horizon, double alive, double p)
    {
        var left = 1 - alive;
        if (!(p > left))
            return 0;
        var age = customer.Age.In(Unit);
        var logRate = GammaQuantile.Log((p - left) / alive, Shape + customer.Repeats) - Math.Log(Rate + age);
        return Chance(Math.Exp(logRate), age, horizon.In(Unit));
    }

    // ∫ λ e^(-λu) P(still there at u) du from 0 to h, in v = 1 - e^(-λu).
    private double Chance(double rate, double age, double horizon)
    {
        var mean = Math.Min(rate * horizon, Certain);
        var certain = mean * NearZero.ExpRatio(-mean);
        if (LeavingShape == 0 || rate == 0)
            return certain;
        double sum = 0;
        var rule = GaussLegendre.Rule32;
        for (var i = 0; i < rule.Points.Length; i++)
        {
            var u = -NearZero.LogOnePlus(-certain * rule.Points[i]) / rate;
            sum += rule.PointWeights[i] * Math.Exp(-LeavingShape * NearZero.LogOnePlus(u / (LeavingRate + age)));
        }

        return Math.Clamp(certain * sum, 0, 1);
    }
}
