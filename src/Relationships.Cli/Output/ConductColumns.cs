using Relationships.Cli.Verbs;

namespace Relationships.Cli.Output;

/// <summary>The columns of <c>authenticity</c>.</summary>
internal static class ConductColumns
{
    public static Table<ConductRow> Of(DateTimeOffset asOf, string policyId) => new Table<ConductRow>()
        .Text("customer", r => r.Customer)
        .Text("brand", r => r.Brand.ToString())
        .Text("as_of", _ => Words.Instant(asOf))
        .Integer("events", r => r.Events)
        .Integer("customers", r => r.Customers)
        .Estimate("authenticity", r => r.Authenticity.Estimate)
        .Number("authenticity_base", r => r.Authenticity.BaseRate)
        .Number("authenticity_kept", r => r.Authenticity.KeptContribution)
        .Number("authenticity_belied", r => r.Authenticity.BeliedContribution)
        .Number("authenticity_experience", r => r.Authenticity.ExperienceContribution)
        .Number("authenticity_hype", r => r.Authenticity.HypeContribution)
        .Estimate("customer_benefit", r => r.Benefit.Customer)
        .Estimate("brand_benefit", r => r.Benefit.Brand)
        .Estimate("mutual_benefit", r => r.Benefit.Mutual)
        .Number("benefit_balance", r => r.Benefit.Balance)
        .Estimate("openness", r => r.Transparency.Openness)
        .Estimate("values_gap", r => r.Transparency.ValuesGap)
        .Estimate("preparedness", r => r.Transparency.Preparedness)
        .Estimate("research_met", r => r.Transparency.ResearchMet)
        .Estimate("approaches_met", r => r.Transparency.ApproachesMet)
        .Number("inquiries_pending", r => r.Transparency.Evidence.Pending)
        .Text("policy", _ => policyId);
}
