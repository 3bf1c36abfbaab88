using Relationships.Events;

namespace Relationships.Files.Fields;

/// <summary>What a record tells, field by field, before it becomes an event or a row of columns. Texts are the record's own bytes.</summary>
internal ref struct EventCells
{
    /// <summary>What is not told, where a code is expected; the option's constant for a kind, the log's one brand for a counterpart.</summary>
    public const int None = -1;

    public ReadOnlySpan<byte> Customer;
    public ReadOnlySpan<byte> Brand;
    public ReadOnlySpan<byte> Episode;
    public ReadOnlySpan<byte> Representative;
    public ReadOnlySpan<byte> Other;
    public ReadOnlySpan<byte> Tag;
    public ReadOnlySpan<byte> Id;

    /// <summary>Ticks of UTC.</summary>
    public long At;

    /// <summary>Ticks of UTC; <see cref="long.MaxValue"/> for never.</summary>
    public long Due;

    public EventKind Kind;
    public int KindCode;
    public Counterpart Counterpart;
    public int CounterpartCode;
    public Channel Channel;
    public sbyte Initiator;
    public sbyte Human;
    public sbyte Connection;

    /// <summary>NaN where it is not told, as the other numbers.</summary>
    public double Amount;
    public double Strength;
    public double Severity;
}
