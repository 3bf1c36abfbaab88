using Relationships.Cli.Verbs;
using Relationships.Journeys;

namespace Relationships.Cli.Output;

/// <summary>The columns of <c>journey</c>.</summary>
internal static class JourneyColumns
{
    public static Table<JourneyRow> Journeys { get; } = Phases(new Table<JourneyRow>()
        .Text("customer", r => r.Key.Customer)
        .Text("counterpart", r => r.Key.Counterpart.ToString())
        .Text("scope", r => r.IsLife ? "life" : "relationship")
        .Text("brand", r => r.Brand.ToString())
        .Text("as_of", r => Words.Instant(r.Score.AsOf))
        .Integer("events", r => r.Events))
        .Integer("cycle", r => r.Score.Cycle)
        .Integer("sales", r => r.Score.Sales)
        .Integer("transitions", r => r.Score.Transitions.Length)
        .Number("days_since_sale", r => r.Score.DaysSinceSale)
        .Number("days_since_after_sale_contact", r => r.Score.DaysSinceAfterSaleContact)
        .Estimate("after_sale_company", r => r.Score.WithCompany)
        .Estimate("after_sale_product", r => r.Score.WithProduct)
        .Text("policy", r => r.Score.PolicyId);

    public static Table<SilenceAlert> Silence { get; } = new Table<SilenceAlert>()
        .Text("customer", a => a.Key.Customer)
        .Text("brand", a => a.Key.Counterpart.ToString())
        .Text("sale", a => Words.Instant(a.Sale))
        .Number("silent_days", a => a.SilentDays)
        .Number("usual_days", a => a.UsualDays)
        .Text("learned_from", a => a.Source switch
        {
            UsualDelaySource.Customer => "customer",
            UsualDelaySource.Brand => "brand",
            _ => "options",
        })
        .Number("at_stake", a => a.AtStake);

    public static Table<CohortRow> Cohorts { get; } = new Table<CohortRow>()
        .Text("cohort", c => c.Name)
        .Text("as_of", c => c.AsOf)
        .Integer("first_sales", c => c.Score.FirstSales)
        .Integer("converted", c => c.Score.Converted)
        .Integer("open", c => c.Score.Open)
        .Flag("complete", c => c.Score.IsComplete)
        .Number("share", c => c.Score.Share.Value)
        .Number("share_low", c => c.Score.Share.Low)
        .Number("share_high", c => c.Score.Share.High)
        .Number("observed_days", c => c.Score.ObservedDays)
        .Integer("at_risk", c => c.Score.AtRisk)
        .Number("median_days", c => c.Score.MedianDays)
        .Number("simple_share", c => c.Plain.Share.Value)
        .Integer("simple_of", c => (long)c.Plain.Share.EvidenceMass)
        .Text("policy", c => c.PolicyId);

    private static Table<JourneyRow> Phases(Table<JourneyRow> table)
    {
        table.Text("phase", r => r.Score.Phase.Name())
            .Text("side", r => r.Score.Phase.Side() switch
            {
                SaleSide.Before => "before",
                SaleSide.At => "at",
                _ => "after",
            })
            .Estimate("phase_probability", r => r.Score.Probability)
            .Number("days_in_phase", r => r.Score.DaysInPhase);
        foreach (var phase in JourneyPhases.All)
            table.Number("share_" + phase.Name(), r => r.Score.ShareOf(phase));
        return table;
    }
}
