using Relationships.Events;

namespace Relationships.Ledgers.Folding;

/// <summary>What sorting and folding an event mostly needs, in 16 bytes: it moves once, to where its customer's others are.</summary>
internal struct PackedEvent
{
    /// <summary>Ticks.</summary>
    public long At;

    /// <summary>Its row in the columns, where the rest stands.</summary>
    public int Row;

    /// <summary>Number of its customer within the part.</summary>
    public ushort Customer;

    /// <summary>Code of its kind.</summary>
    public byte Kind;

    private byte _word;

    private const int ChannelBits = 0x1F;
    private const int CounterpartBit = 0x20;
    private const int DetailsBit = 0x40;

    public readonly Channel Channel => (Channel)(_word & ChannelBits);

    public readonly Initiator By => (_word & CounterpartBit) == 0 ? Initiator.Customer : Initiator.Counterpart;

    /// <summary>Whether it says more than its kind, channel and side: strength, severity, human, connection.</summary>
    public readonly bool HasDetails => (_word & DetailsBit) != 0;

    public static byte Word(int channel, bool byCounterpart, bool hasDetails) =>
        (byte)(channel | (byCounterpart ? CounterpartBit : 0) | (hasDetails ? DetailsBit : 0));

    public void SetWord(byte word) => _word = word;
}
