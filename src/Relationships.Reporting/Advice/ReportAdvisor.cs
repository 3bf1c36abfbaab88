using System.Runtime.ExceptionServices;
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

    /// <summary>Customers that a thread advises about between two looks at whether to go on.</summary>
    private const int BlockSize = 64;

    private readonly InvestmentAdvisor _advisor;

    private ReportAdvisor(InvestmentAdvisor advisor, bool knowsMoney) => (_advisor, KnowsMoney) = (advisor, knowsMoney);

    /// <summary>Whether the advice rests on the user's economics.</summary>
    public bool KnowsMoney { get; }

    public string Currency => _advisor.Economics.Currency;

    public static ReportAdvisor Of(RelationshipEconomics? economics, RelationshipScorer scorer) => new(new InvestmentAdvisor(economics ?? s_any, scorer), economics is not null);

    /// <summary>Advice once per customer and brand, products, people and communities included.</summary>
    /// <remarks>In the order of the keys on any number of threads: they take blocks in turn.</remarks>
    public IEnumerable<InvestmentAdvice> Advise(EventLog log, DateTimeOffset asOf, int threads, CancellationToken cancellation)
    {
        // A block is as long as its threads are many, and nobody hears of a stop within it.
        threads = (int)Math.Min(threads, 4L * Environment.ProcessorCount);
        var customers = CustomerLog.Of(log, asOf);
        var seen = Enumerable.Range(0, customers.RelationshipCount).Where(i => !customers.EventsBefore(i, asOf).IsEmpty);
        foreach (var block in seen.Chunk(BlockSize * threads))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var advice in Advise(customers, block, asOf, threads))
                yield return advice;
        }
    }

    /// <summary>Advice about the brand with which most happened.</summary>
    public InvestmentAdvice Busiest(EventLog log, DateTimeOffset asOf)
    {
        var customer = CustomerLog.Of(log, asOf);
        var busiest = Enumerable.Range(0, customer.RelationshipCount).MaxBy(i => customer.EventsBefore(i, asOf).Length);
        return _advisor.Advise(customer, busiest, asOf);
    }

    private InvestmentAdvice[] Advise(EventLog customers, int[] block, DateTimeOffset asOf, int threads)
    {
        var advised = new InvestmentAdvice[block.Length];
        try
        {
            if (threads == 1)
                AdviseEach(0);
            else
                Parallel.For(0, threads, AdviseEach);
        }
        catch (AggregateException many)
        {
            ExceptionDispatchInfo.Throw(many.InnerExceptions[0]);
        }

        return advised;

        void AdviseEach(int first)
        {
            for (var i = first; i < block.Length; i += threads)
                advised[i] = _advisor.Advise(customers, block[i], asOf);
        }
    }
}
