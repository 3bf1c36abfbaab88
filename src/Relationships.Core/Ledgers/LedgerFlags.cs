namespace Relationships.Ledgers;

/// <summary>What is remembered of a relationship as yes or no.</summary>
[Flags]
internal enum LedgerFlags : byte
{
    None = 0,

    /// <summary>The customer was seen to go over to a rival.</summary>
    Switched = 1,

    /// <summary>A first day with a purchase or renewal was: it opened the relationship, later ones are repeats.</summary>
    Opened = 2,
}
