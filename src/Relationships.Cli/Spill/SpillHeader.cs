using System.Runtime.InteropServices;

namespace Relationships.Cli.Spill;

/// <summary>What stands before a spilled event, so that it goes its way unread.</summary>
/// <param name="Customer">Hash of the customer.</param>
/// <param name="Id">Hash of the id; 0 where there is none.</param>
/// <param name="Place">Its place among all events that were read.</param>
internal readonly record struct SpillHeader(ulong Customer, ulong Id, long Place)
{
    public const int Length = 24;

    public static SpillHeader Of(ReadOnlySpan<byte> record) => MemoryMarshal.Read<SpillHeader>(record);
}
