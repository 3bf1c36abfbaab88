using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Files.Snapshots;

/// <summary>A file's bytes, mapped to be read.</summary>
/// <remarks>
/// The pointer that it takes counts as a use of the mapping, so no finalizer gives the pages back under a span that
/// somebody holds: only <see cref="Dispose"/> does.
/// </remarks>
internal sealed unsafe class MappedBytes : SnapshotBytes, IDisposable
{
    private readonly MemoryMappedViewAccessor _view;
    private byte* _start;

    private MappedBytes(MemoryMappedViewAccessor view, long length)
    {
        _view = view;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += view.PointerOffset;
        Length = length;
    }

    public override long Length { get; }

    public bool IsDisposed => _start is null;

    /// <summary>Maps a file.</summary>
    /// <exception cref="SnapshotException">It is missing, cannot be opened, or is no file that holds anything.</exception>
    public static MappedBytes Open(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new SnapshotException(SnapshotFault.Unreadable, "It is a directory.");

            // Pipes and devices have no length; to open a pipe would be to wait for its writer.
            if ((File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)) is FileInfo { Exists: true, Length: 0 })
                throw new SnapshotException(SnapshotFault.Truncated, "The snapshot is empty.");

            // Who put it there may not have closed it yet.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            var length = file.Length;
            if (length == 0)
                throw new SnapshotException(SnapshotFault.Truncated, "The snapshot is empty.");
            using var mapping = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            return new MappedBytes(mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SnapshotException(SnapshotFault.Unreadable, "no such file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or OutOfMemoryException)
        {
            throw new SnapshotException(SnapshotFault.Unreadable, $"The snapshot cannot be opened. {e.Message}", e);
        }
    }

    public override ReadOnlyMemory<T> Slice<T>(long offset, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)count * Unsafe.SizeOf<T>(), Length - offset, nameof(count));
        return new MappedCells<T>(this, offset, count).Memory;
    }

    /// <summary>Where a byte lies.</summary>
    /// <exception cref="ObjectDisposedException">The pages were given back.</exception>
    public byte* At(long offset)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, typeof(LedgerSnapshot));
        return _start + offset;
    }

    public void Dispose()
    {
        if (IsDisposed)
            return;
        _start = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }
}
