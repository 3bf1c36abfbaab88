namespace Relationships.Ledgers.Snapshots;

/// <summary>Why a snapshot is refused.</summary>
public enum SnapshotFault
{
    /// <summary>It does not begin as a snapshot does: another kind of file.</summary>
    Foreign,

    /// <summary>It was written on a machine whose numbers begin with their highest byte.</summary>
    OtherByteOrder,

    /// <summary>It is of another version of the format, or of a release that keeps other columns. Fold the log again.</summary>
    OtherVersion,

    /// <summary>Its ledgers were folded under another policy than the reader's. Open it with its own, or fold the log again.</summary>
    OtherPolicy,

    /// <summary>It names a time zone that this machine does not know.</summary>
    UnknownZone,

    /// <summary>Its end is missing, or all of it.</summary>
    Truncated,

    /// <summary>Something follows its end.</summary>
    Longer,

    /// <summary>Its bytes do not have their checksum.</summary>
    Damaged,

    /// <summary>Its checksums are right and its content is not: no release of this library wrote it.</summary>
    Inconsistent,

    /// <summary>It is missing, cannot be opened, or is no file.</summary>
    Unreadable,
}
