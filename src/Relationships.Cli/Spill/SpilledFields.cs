namespace Relationships.Cli.Spill;

/// <summary>What a spilled event tells beside customer, kind, instant and place.</summary>
[Flags]
internal enum SpilledFields : ushort
{
    None = 0,
    Counterpart = 1,
    Channel = 1 << 1,
    Initiator = 1 << 2,
    Human = 1 << 3,
    Connection = 1 << 4,
    Amount = 1 << 5,
    Strength = 1 << 6,
    Severity = 1 << 7,
    Due = 1 << 8,
    Episode = 1 << 9,
    Id = 1 << 10,
    Brand = 1 << 11,
    Representative = 1 << 12,
    Other = 1 << 13,
    Tag = 1 << 14,
}
