using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Decisions;

/// <summary>How often and for how much a customer buys. <c>default</c> = nothing known.</summary>
/// <param name="Repeats">Decayed purchases and renewals after the first, which opens the exposure; at least 0.</param>
/// <param name="Months">Decayed months since the first event; at least 0.</param>
/// <param name="MeanAmount">Decayed mean of the amounts that are stated, money; 0 where none is.</param>
public readonly record struct PurchaseEvidence(double Repeats, double Months, double MeanAmount)
{
    /// <summary>Gathers it from events.</summary>
    /// <param name="events">Events of one relationship in order of time, all before as-of.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="policy">The half-life.</param>
    /// <returns>Each piece, and each month, halved with every half-life since.</returns>
    public static PurchaseEvidence Of(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (events.IsEmpty)
            return default;
        var halfLife = policy.Investment.DesireHalfLifeDays;
        double repeats = 0, amounts = 0, stated = 0;
        var isFirst = true;
        foreach (var e in events)
        {
            if (e.Kind != EventKind.Purchase && e.Kind != EventKind.Renewal)
                continue;
            var left = double.Exp2(-(asOf - e.At) / TimeSpan.FromDays(halfLife));
            repeats += isFirst ? 0 : left;
            isFirst = false;
            if (e.Amount is { } amount)
            {
                stated += left;
                amounts += left * amount;
            }
        }

        // The integral of what is left of every day since the first.
        var days = (asOf - events[0].At).TotalDays;
        var exposed = halfLife / Math.Log(2) * (1 - double.Exp2(-days / halfLife));
        return new PurchaseEvidence(repeats, exposed / TimePeriod.Month.Days(), stated > 0 ? amounts / stated : 0);
    }

    /// <summary>P(at least one purchase within so many months): 1 - ((beta + E) / (beta + E + h))^(alpha + S), Gamma-Poisson.</summary>
    /// <param name="months">h; at least 0.</param>
    /// <param name="policy">alpha and beta.</param>
    /// <returns>In [0, 1].</returns>
    public double ChanceOfReturn(double months, InvestmentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var exposure = policy.PresumedMonths + Months;
        return 1 - Math.Pow(exposure / (exposure + months), policy.PresumedPurchases + Repeats);
    }
}
