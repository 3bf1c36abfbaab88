using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Decisions;

/// <summary>U with what is not known of it: a sure part, and one in proportion to a rate of purchases that is Gamma-distributed.</summary>
internal readonly record struct GainDistribution(double Sure, double PerPurchase, double Shape, double Exposure)
{
    // A Beta(k, N) variable times N tends to a Gamma(k) one; at this N they agree to eight digits.
    private const double Many = 1e8;

    public double Mean => Sure + (PerPurchase * Shape / Exposure);

    public bool IsSure => PerPurchase == 0;

    public static GainDistribution Of(RelationshipEconomics economics, in PurchaseEvidence purchases, double headroom, InvestmentPolicy policy)
    {
        var period = economics.Retention.Transactional.Per;
        var months = period.In(TimePeriod.Month);
        var (shape, exposure) = (policy.PresumedPurchases + purchases.Repeats, (policy.PresumedMonths + purchases.Months) / months);
        if (economics.Margin.PerPeriod is { } margin)
            return new GainDistribution(DeepeningGain.Of(economics, margin.In(period), headroom).Total, 0, shape, exposure);
        var onePurchase = economics.Margin.PerPurchase ?? (economics.Margin.ShareOfAmount!.Value * purchases.MeanAmount);
        var sure = DeepeningGain.Of(economics, 0, headroom).Total;
        return new GainDistribution(sure, DeepeningGain.Of(economics, onePurchase, headroom).Lifetime, shape, exposure);
    }

    /// <summary>m, the expected margin a period.</summary>
    public static double ExpectedMargin(RelationshipEconomics economics, in PurchaseEvidence purchases, InvestmentPolicy policy)
    {
        var period = economics.Retention.Transactional.Per;
        if (economics.Margin.PerPeriod is { } margin)
            return margin.In(period);
        var onePurchase = economics.Margin.PerPurchase ?? (economics.Margin.ShareOfAmount!.Value * purchases.MeanAmount);
        return onePurchase * (policy.PresumedPurchases + purchases.Repeats) / (policy.PresumedMonths + purchases.Months) * period.In(TimePeriod.Month);
    }

    public double Quantile(double probability) =>
        IsSure ? Sure : Sure + (PerPurchase * Math.Min(Many * BetaDistribution.Quantile(probability, Shape, Many), double.MaxValue) / Exposure);
}
