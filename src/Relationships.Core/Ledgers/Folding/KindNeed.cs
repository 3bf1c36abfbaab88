namespace Relationships.Ledgers.Folding;

/// <summary>What an event of a kind cannot do without.</summary>
internal enum KindNeed : byte
{
    Nothing,

    /// <summary>That the policy's vocabulary has the kind, which it has not.</summary>
    Vocabulary,

    /// <summary>A promise is nothing without an episode.</summary>
    Episode,

    /// <summary>One of the points of connection.</summary>
    Connection,

    /// <summary>The answer of a survey: a strength from 0 to 1.</summary>
    Answer,
}
