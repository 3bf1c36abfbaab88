using Relationships.Events;

namespace Relationships.Ledgers;

/// <summary>The conversation sums of one channel, as seen from the ledger's anchor. A relationship uses few, so they are kept apart from the fixed sums.</summary>
internal record struct ChannelSum(Channel Channel, double TalkingWith, double TalkingAt, double Selling, double NotSelling);
