using System.Collections.Immutable;

namespace Relationships.Exchange;

/// <summary>How a customer and a counterpart deal with each other: eight shares, each with its certainty, and three amounts.</summary>
public sealed record ExchangeScore
{
    /// <summary>Talking with against talking at (R17).</summary>
    public ExchangeShare ConversationShare { get; init; }

    /// <summary>What the counterpart initiates that sells (R17).</summary>
    public ExchangeShare SellingPressure { get; init; }

    /// <summary>Share of events where a person acted (R18).</summary>
    public ExchangeShare HumanShare { get; init; }

    /// <summary>What the counterpart initiates to serve (R34).</summary>
    public ExchangeShare ServeShare { get; init; }

    /// <summary>The customer's approaches answered (R35).</summary>
    public ExchangeShare ResponseShare { get; init; }

    /// <summary>Purchases that no contact prompted (R36).</summary>
    public ExchangeShare UnpromptedShare { get; init; }

    /// <summary>Needs met, against mis-sold and returned (R32).</summary>
    public ExchangeShare FitToNeed { get; init; }

    /// <summary>Attention after the sale (R20).</summary>
    public ExchangeShare AfterSaleShare { get; init; }

    /// <summary>Days from approach to answer, mean over the answered (R35); null where none was answered.</summary>
    public double? ResponseDelayDays { get; init; }

    /// <summary>Classes of channel in use, 0 to 4 (R21).</summary>
    public double Breadth { get; init; }

    /// <summary>Decayed number of distinct occasions (R21).</summary>
    public double Cadence { get; init; }

    /// <summary>Conversation and selling, channel by channel, of the channels seen (R17).</summary>
    public ImmutableArray<ChannelExchange> Channels { get; init; } = [];

    /// <summary>Id of the policy that the score was made under.</summary>
    public string PolicyId { get; init; } = string.Empty;

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>One of the shares.</summary>
    /// <param name="signal">Which.</param>
    /// <returns>The share.</returns>
    public ExchangeShare this[ExchangeSignal signal] => signal switch
    {
        ExchangeSignal.ConversationShare => ConversationShare,
        ExchangeSignal.SellingPressure => SellingPressure,
        ExchangeSignal.HumanShare => HumanShare,
        ExchangeSignal.ServeShare => ServeShare,
        ExchangeSignal.ResponseShare => ResponseShare,
        ExchangeSignal.UnpromptedShare => UnpromptedShare,
        ExchangeSignal.FitToNeed => FitToNeed,
        ExchangeSignal.AfterSaleShare => AfterSaleShare,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "signal is none of the eight."),
    };

    /// <summary>Equal by value, channels included.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether everything is the same.</returns>
    public bool Equals(ExchangeScore? other) =>
        other is not null
        && ExchangeSignals.All.All(s => this[s] == other[s])
        && Nullable.Equals(ResponseDelayDays, other.ResponseDelayDays)
        && Breadth.Equals(other.Breadth)
        && Cadence.Equals(other.Cadence)
        && Channels.AsSpan().SequenceEqual(other.Channels.AsSpan())
        && PolicyId == other.PolicyId
        && AsOf == other.AsOf;

    /// <summary>A hash of the leading values.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(ConversationShare, HumanShare, Cadence, PolicyId, AsOf);
}
