using Relationships.Files.Snapshots;
using Relationships.Files.Writing;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;
using Relationships.Policies;

namespace Relationships.Files;

/// <summary>
/// A ledger table in a file: yesterday's ledgers, to which today's events are added. Opened by mapping: the columns lie in
/// the file's pages, which the system reads ahead, shares between processes and gives up when memory is short.
/// </summary>
/// <remarks>
/// <para>Opening looks at every byte once and refuses what is damaged; scoring a table that is open gives the same bits as the
/// table that was written. The table is read only in place: it is copied before it grows.</para>
/// <para>Dispose of it when nobody reads the table any more: its columns throw <see cref="ObjectDisposedException"/> afterwards, and spans
/// that were taken before point to nothing, as does a batch that still runs on another thread. What is never disposed of stays mapped until
/// the process ends. Scores, keys and whatever was computed stay good.</para>
/// <para>A file that is open may be written again: <see cref="Write"/> puts another in its place, and the table keeps the old one. Whoever
/// changes or shortens the file itself changes the memory of those who read it, or ends their process.</para>
/// </remarks>
public sealed class LedgerSnapshot : IDisposable
{
    private readonly MappedBytes _bytes;
    private readonly LedgerTable _table;

    private LedgerSnapshot(MappedBytes bytes, LedgerTable table)
    {
        _bytes = bytes;
        _table = table;
        Description = SnapshotFormat.Describe(bytes);
    }

    /// <summary>What the snapshot says of itself; stays after <see cref="Dispose"/>.</summary>
    public SnapshotDescription Description { get; }

    /// <summary>The ledgers.</summary>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed of.</exception>
    public LedgerTable Table
    {
        get
        {
            ObjectDisposedException.ThrowIf(_bytes.IsDisposed, this);
            return _table;
        }
    }

    /// <summary>
    /// Writes a table to a file that appears whole or not at all: it is written under a passing name beside its place, brought to the
    /// disk, then renamed. What stood there stays until then, whenever the process or the machine stops.
    /// </summary>
    /// <param name="table">Any table, an open snapshot's too; nobody appends to it meanwhile.</param>
    /// <param name="path">
    /// Where to write; its folder is there. Passing names are <c>.NAME.xxxxxxxx.xxx.partial</c>; those that a killed process left are removed
    /// by the next that writes there. A named pipe or a device is written as it is, and stays what it is; a pipe waits for its reader.
    /// </param>
    /// <param name="progress">Told the bytes written, about every 256 KiB; null for nobody.</param>
    /// <param name="cancellation">Stops the writing; what stood there stays.</param>
    /// <exception cref="ArgumentException">The table cannot be written: see <see cref="SnapshotFormat.Write"/>.</exception>
    /// <exception cref="IOException">The place cannot be written to, or the disk is full; what stood there stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder does not allow it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Write(LedgerTable table, string path, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ReplacedFile.Write(path, SnapshotFormat.LengthOf(table), stream => SnapshotFormat.Write(table, stream, progress, cancellation));
    }

    /// <summary>Opens a snapshot.</summary>
    /// <param name="path">The file.</param>
    /// <param name="policy">What its ledgers must have been folded under; null for the default.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The snapshot; dispose of it.</returns>
    /// <exception cref="SnapshotException">
    /// The file is refused: missing, closed to the reader, no file, foreign, cut off, too long, damaged, of another version,
    /// byte order or policy. The message begins with the path.
    /// </exception>
    /// <exception cref="PolicyException">The policy has faults.</exception>
    public static LedgerSnapshot Open(string path, EvidencePolicy? policy = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Named(path, () =>
        {
            var bytes = MappedBytes.Open(path);
            try
            {
                return new LedgerSnapshot(bytes, SnapshotFormat.Read(bytes, policy, cancellation));
            }
            catch
            {
                bytes.Dispose();
                throw;
            }
        });
    }

    /// <summary>What a snapshot says of itself, whatever its policy: its header and texts are looked at, not its columns.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Among others the policy that opens it.</returns>
    /// <exception cref="SnapshotException">The file is refused, as <see cref="Open"/> would.</exception>
    public static SnapshotDescription Describe(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Named(path, () =>
        {
            using var bytes = MappedBytes.Open(path);
            return SnapshotFormat.Describe(bytes);
        });
    }

    /// <summary>Gives the file's pages back. Nobody may be reading the table.</summary>
    public void Dispose() => _bytes.Dispose();

    /// <summary>Every refusal names its file.</summary>
    private static T Named<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SnapshotException e)
        {
            throw new SnapshotException(e.Fault, $"{path}: {e.Message}", e);
        }
    }
}
