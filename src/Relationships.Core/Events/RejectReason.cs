namespace Relationships.Events;

/// <summary>The rule that a rejected event broke.</summary>
public enum RejectReason
{
    /// <summary>The line or record cannot be read at all: quoting, encoding, syntax, number of fields; or a text is none, since it holds half of a surrogate pair.</summary>
    Unreadable,

    /// <summary>A needed field is missing or empty.</summary>
    MissingField,

    /// <summary>The instant cannot be read, lies outside the years 1 to 9999 or is the very last of them, or before the start of a slice.</summary>
    BadInstant,

    /// <summary>The kind is unknown to the policy.</summary>
    UnknownKind,

    /// <summary>A text field is none of the allowed words.</summary>
    BadWord,

    /// <summary>A number cannot be read or lies outside its range.</summary>
    BadNumber,

    /// <summary>The same id stands before with other content.</summary>
    IdConflict,

    /// <summary>An episode is missing where it is needed, was used before, or has no open start.</summary>
    BadEpisode,

    /// <summary>A field is longer than the reader takes.</summary>
    FieldTooLong,
}
