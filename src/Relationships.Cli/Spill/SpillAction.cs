namespace Relationships.Cli.Spill;

/// <summary>Takes a spilled event.</summary>
internal delegate void SpillAction(SpillHeader header, ReadOnlySpan<byte> record);
