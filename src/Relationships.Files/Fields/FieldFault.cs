namespace Relationships.Files.Fields;

/// <summary>What can be wrong with a field.</summary>
internal enum FieldFault
{
    /// <summary>Needed and empty.</summary>
    Blank,

    /// <summary>Longer than the options allow.</summary>
    TooLong,

    /// <summary>No kind's name, or no value that the map of kinds has.</summary>
    NoKind,

    /// <summary>A kind that the options do not know.</summary>
    UnknownKind,

    /// <summary>Not a time as the options say it is written.</summary>
    NoInstant,

    /// <summary>Not a number.</summary>
    NoNumber,

    /// <summary>None of the words that the field may hold.</summary>
    NoWord,
}
