namespace Relationships.Files.Records;

/// <summary>Where the reading of a record stands, as far as quotes go.</summary>
internal enum QuoteState
{
    /// <summary>Outside quotes.</summary>
    Outside,

    /// <summary>Inside a quoted field.</summary>
    Inside,

    /// <summary>Behind a quote in a quoted field: it closed the field, or is the first of two.</summary>
    Behind,

    /// <summary>Behind a fault; the record ends with the line.</summary>
    Broken,
}
