using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>All that is known of one relationship when it is decided whether to invest in it.</summary>
public sealed record InvestmentEvidence
{
    /// <summary>What the customer said and did about wanting a relationship.</summary>
    public DesireEvidence Desire { get; init; }

    /// <summary>Evidence for good deliveries, decayed; at least 0.</summary>
    public double QualityGood { get; init; }

    /// <summary>Evidence for bad deliveries, decayed, by lambda and twice their severity; at least 0.</summary>
    public double QualityBad { get; init; }

    /// <summary>How much of what happens others can see, in [0, 1]: the share of its events on social and community channels.</summary>
    public double Visibility { get; init; }

    /// <summary>How deep the relationship is already: the continuum's value, in [0, 1].</summary>
    public double Depth { get; init; }

    /// <summary>How often and for how much the customer buys.</summary>
    public PurchaseEvidence Purchases { get; init; }

    /// <summary>The share of events on channels that others see.</summary>
    internal static double VisibilityOf(ReadOnlySpan<RelationshipEvent> events)
    {
        int seen = 0, all = 0;
        foreach (var e in events)
        {
            seen += e.Channel is Channel.Social or Channel.Community ? 1 : 0;
            all += e.Channel == Channel.Unknown ? 0 : 1;
        }

        return all == 0 ? 0 : (double)seen / all;
    }

    internal void Check()
    {
        ArgumentChecks.NonNegativeFinite(Desire.For, nameof(Desire));
        ArgumentChecks.NonNegativeFinite(Desire.Against, nameof(Desire));
        ArgumentChecks.NonNegativeFinite(QualityGood, nameof(QualityGood));
        ArgumentChecks.NonNegativeFinite(QualityBad, nameof(QualityBad));
        ArgumentChecks.Probability(Visibility, nameof(Visibility));
        ArgumentChecks.Probability(Depth, nameof(Depth));
        ArgumentChecks.NonNegativeFinite(Purchases.Repeats, nameof(Purchases));
        ArgumentChecks.NonNegativeFinite(Purchases.Months, nameof(Purchases));
        ArgumentChecks.NonNegativeFinite(Purchases.MeanAmount, nameof(Purchases));
    }
}
