using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Reporting.Advice;

/// <summary>
/// Advises with the user's economics; without them only what needs no money: whether the basics come first, whether the customer wants peace, and the
/// next best gesture, all gestures costing alike.
/// </summary>
internal sealed class ReportAdvisor
{
    // Any margin would do: what it decides is never shown.
    private static readonly RelationshipEconomics s_any = new()
    {
        Discount = new EconomicsDiscount(0.1, TimePeriod.Year),
        Margin = new MarginTerms { PerPurchase = 1 },
        Retention = new RetentionTerms { Transactional = new RetentionRate(0.5, TimePeriod.Year) },
        LearningCost = 0,
    };

    private readonly InvestmentAdvisor _advisor;

    private ReportAdvisor(InvestmentAdvisor advisor, bool knowsMoney) => (_advisor, KnowsMoney) = (advisor, knowsMoney);

    /// <summary>Whether the advice rests on the user's economics.</summary>
    public bool KnowsMoney { get; }

    public string Currency => _advisor.Economics.Currency;

    public static ReportAdvisor Of(RelationshipEconomics? economics, RelationshipScorer scorer) => new(new InvestmentAdvisor(economics ?? s_any, scorer), economics is not null);

    /// <summary>Advice once per customer and brand, products, people and communities included.</summary>
    public IEnumerable<InvestmentAdvice> Advise(EventLog log, DateTimeOffset asOf) => _advisor.Advise(CustomerLog.Of(log, asOf), asOf);

    /// <summary>Advice about the brand with which most happened.</summary>
    public InvestmentAdvice Busiest(EventLog log, DateTimeOffset asOf)
    {
        var customer = CustomerLog.Of(log, asOf);
        var busiest = Enumerable.Range(0, customer.RelationshipCount).MaxBy(i => customer.EventsBefore(i, asOf).Length);
        return _advisor.Advise(customer, busiest, asOf);
    }
}
