using Relationships.Events;

namespace Relationships.Exchange;

/// <summary>How the two sides deal with each other on one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="ConversationShare">Talking with against talking at.</param>
/// <param name="SellingPressure">What the counterpart initiates that sells, against what does not.</param>
public readonly record struct ChannelExchange(Channel Channel, ExchangeShare ConversationShare, ExchangeShare SellingPressure);
