namespace Relationships.Files.Records;

/// <summary>Why a stretch of lines is no record.</summary>
internal enum RecordFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>A quote inside a field that does not begin with one.</summary>
    StrayQuote,

    /// <summary>Something between a closing quote and the delimiter.</summary>
    TextAfterQuote,

    /// <summary>The file ends inside a quoted field.</summary>
    UnclosedQuote,

    /// <summary>Longer than is held in memory.</summary>
    TooLong,
}
