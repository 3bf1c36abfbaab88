using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Benefit;

/// <summary>What the strategies share: both sides, joined by a mean.</summary>
internal static class BenefitParts
{
    public static BenefitScore Score(in BenefitEvidence evidence, EvidencePolicy policy, BenefitOptions options, Func<double, double, double> mean)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var weight = policy.Prior.Weight;
        var customer = Estimates.Earned(evidence.CustomerGood, evidence.CustomerBad, weight, options.Intervals);
        var brand = Estimates.Earned(evidence.BrandGood, evidence.BrandBad, weight, options.Intervals);
        var larger = Math.Max(customer.Value, brand.Value);
        return new BenefitScore
        {
            Customer = customer,
            Brand = brand,
            Mutual = new Estimate(
                mean(customer.Value, brand.Value),
                mean(customer.Low, brand.Low),
                mean(customer.High, brand.High),
                Math.Max(customer.Uncertainty, brand.Uncertainty),
                customer.EvidenceMass + brand.EvidenceMass),
            Balance = larger > 0 ? Math.Min(customer.Value, brand.Value) / larger : 0,
            Evidence = evidence,
        };
    }
}
