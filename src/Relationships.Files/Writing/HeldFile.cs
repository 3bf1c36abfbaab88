using System.Collections.Concurrent;

namespace Relationships.Files.Writing;

/// <summary>A file that its process holds as long as it lives. What nobody holds was left by a process that was killed.</summary>
/// <remarks>
/// <para>Who reads such a file, under whatever name, is not hindered. So the lock is none of those that opening a file asks for, where the
/// system has another: a lock of a record. That one is the process's, and would be granted to it again: what this process holds is kept
/// besides. Closing any other stream of the file would give it up, so a process leaves its own files alone.</para>
/// <para>Where the file system has no locks, nothing is taken for left.</para>
/// </remarks>
internal sealed class HeldFile : IDisposable
{
    // EWOULDBLOCK, which the framework gives as it is: somebody else's lock. Windows creates and locks in one step.
    private static readonly int s_locked = OperatingSystem.IsLinux() ? 11 : 35;

    private static readonly ConcurrentDictionary<string, byte> s_own = new(StringComparer.Ordinal);

    private HeldFile(FileStream stream) => Stream = stream;

    /// <summary>The file, open for writing.</summary>
    public FileStream Stream { get; }

    /// <summary>
    /// Makes a file; null where another process took it for a leftover in the instant between its making and its lock.
    /// </summary>
    /// <param name="path">Its path; there is none yet.</param>
    /// <param name="length">Its bytes where known, else 0; a disk without room for them is seen before anything is written.</param>
    public static HeldFile? Create(string path, long length = 0)
    {
        s_own.TryAdd(path, 0);
        FileStream? stream = null;
        try
        {
            // Windows renames what is open where its holder allows for its removal.
            stream = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete, PreallocationSize = length });
            if (TryLock(stream) is not false && File.Exists(path))
                return new HeldFile(stream);
        }
        catch (IOException e) when (e.HResult == s_locked)
        {
            // Somebody looks whether it is left.
        }
        catch
        {
            s_own.TryRemove(path, out _);
            throw;
        }

        stream?.Dispose();
        s_own.TryRemove(path, out _);
        return null;
    }

    /// <summary>Takes a file that nobody holds; null where somebody does, or it cannot be told.</summary>
    public static HeldFile? Take(string path)
    {
        if (!s_own.TryAdd(path, 0))
            return null;
        FileStream? stream = null;
        try
        {
            var share = OperatingSystem.IsWindows() ? FileShare.Delete : OperatingSystem.IsLinux() ? FileShare.ReadWrite : FileShare.None;
            stream = new FileStream(path, FileMode.Open, FileAccess.Write, share);
            if (TryLock(stream) is true)
                return new HeldFile(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody holds it, or it is somebody else's, or gone.
        }

        stream?.Dispose();
        s_own.TryRemove(path, out _);
        return null;
    }

    /// <summary>Lets go of it.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            s_own.TryRemove(Stream.Name, out _);
        }
    }

    /// <summary>Whether the lock is ours; null where the file system has none. Other systems lock in opening.</summary>
    private static bool? TryLock(FileStream stream)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        try
        {
            stream.Lock(0, 1);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.HResult == s_locked ? false : null;
        }
    }
}
