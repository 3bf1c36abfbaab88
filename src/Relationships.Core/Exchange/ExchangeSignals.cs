using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Exchange;

/// <summary>Names of the signals and the sums that each weighs.</summary>
public static class ExchangeSignals
{
    private static readonly string[] s_names = [.. Enum.GetValues<ExchangeSignal>().Select(s => KebabCase.Of(s).Replace('-', '_'))];

    /// <summary>All signals, in the order of their columns.</summary>
    public static ImmutableArray<ExchangeSignal> All { get; } = [.. Enum.GetValues<ExchangeSignal>()];

    /// <summary>The written name in snake_case, as columns are named.</summary>
    /// <param name="signal">A signal.</param>
    /// <returns>Its name.</returns>
    public static string Name(this ExchangeSignal signal) => s_names[(int)signal];

    /// <summary>The sums of evidence for and against.</summary>
    /// <param name="signal">A signal.</param>
    /// <returns>For and against.</returns>
    public static (EvidenceSum For, EvidenceSum Against) Sums(this ExchangeSignal signal) => signal switch
    {
        ExchangeSignal.ConversationShare => (EvidenceSum.TalkingWith, EvidenceSum.TalkingAt),
        ExchangeSignal.SellingPressure => (EvidenceSum.Selling, EvidenceSum.NotSelling),
        ExchangeSignal.HumanShare => (EvidenceSum.Human, EvidenceSum.Automated),
        ExchangeSignal.ServeShare => (EvidenceSum.Serving, EvidenceSum.Getting),
        ExchangeSignal.ResponseShare => (EvidenceSum.Answered, EvidenceSum.Unanswered),
        ExchangeSignal.UnpromptedShare => (EvidenceSum.Unprompted, EvidenceSum.Prompted),
        ExchangeSignal.FitToNeed => (EvidenceSum.NeedMet, EvidenceSum.NeedUnmet),
        ExchangeSignal.AfterSaleShare => (EvidenceSum.CareAfterSale, EvidenceSum.AtSale),
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "signal is none of the eight."),
    };
}
