using Relationships.Policies;

namespace Relationships.Ledgers.Snapshots;

/// <summary>
/// Ledger tables as bytes: columns as they lie in memory, with what they need to be understood and trusted again. Version,
/// policy, zone and the meaning of every number stand in front; checksums cover every byte. The folder's README describes it.
/// </summary>
/// <remarks>
/// A table gives the same bytes whenever it is written, and one that is read scores to the same bits. Files and mapping are
/// Relationships.Files' (<c>LedgerSnapshot</c>).
/// </remarks>
public static class SnapshotFormat
{
    /// <summary>The version that is written, and the only one that is read. A snapshot is a cache: what is older is folded again from the log.</summary>
    public const int Version = 1;

    /// <summary>How many bytes a table will take.</summary>
    /// <param name="table">Any table.</param>
    /// <returns>Bytes; a multiple of 64.</returns>
    /// <exception cref="ArgumentException">The table cannot be written, as <see cref="Write"/> says.</exception>
    public static long LengthOf(LedgerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new SnapshotWriter(table).Length;
    }

    /// <summary>Writes a table.</summary>
    /// <param name="table">Any table; nobody appends to it meanwhile.</param>
    /// <param name="destination">Where to write, from where it stands; need not seek, is left open. After a failure it holds a part.</param>
    /// <param name="progress">Told the bytes written, about every 256 KiB; null for nobody.</param>
    /// <param name="cancellation">Stops the writing between chunks.</param>
    /// <exception cref="ArgumentException">
    /// Its zone is none of the system's, a counterpart's name is not Unicode, or a number of its ledgers is not finite.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The machine's numbers begin with their highest byte.</exception>
    public static void Write(LedgerTable table, Stream destination, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        new SnapshotWriter(table).Write(destination, progress, cancellation);
    }

    /// <summary>Reads a table: looks at every byte, copies the dictionaries, leaves the columns where they lie.</summary>
    /// <param name="bytes">All of a snapshot. They must stay as they are while the table is used; the table never writes to them.</param>
    /// <param name="policy">What the ledgers must have been folded under; null for the default.</param>
    /// <param name="cancellation">Stops the reading between chunks.</param>
    /// <returns>A table that scores, and is appended to, as the one that was written; it is copied before it grows.</returns>
    /// <exception cref="SnapshotException">The snapshot is refused.</exception>
    /// <exception cref="PolicyException">The policy has faults.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine's numbers begin with their highest byte.</exception>
    public static LedgerTable Read(SnapshotBytes bytes, EvidencePolicy? policy = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return TableReader.Read(bytes, policy ?? EvidencePolicy.Default, cancellation);
    }

    /// <summary>What a snapshot says of itself, whatever its policy. Looks at header, directory and texts, not at the columns.</summary>
    /// <param name="bytes">All of a snapshot.</param>
    /// <returns>What it says; damage further on is not seen.</returns>
    /// <exception cref="SnapshotException">The snapshot is refused.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine's numbers begin with their highest byte.</exception>
    public static SnapshotDescription Describe(SnapshotBytes bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new SnapshotReader(bytes).Describe(CancellationToken.None);
    }
}
