namespace Relationships.Files.Writing;

/// <summary>Devices and pipes: what has a name in a folder and is no file. They are written as they are, since a rename would put a file in their place.</summary>
internal static class Device
{
    /// <summary>Whether a place is where devices and pipes are, and files only in shared memory.</summary>
    public static bool IsAmong(string place) =>
        place.StartsWith("/proc/", StringComparison.Ordinal)
        || (place.StartsWith("/dev/", StringComparison.Ordinal) && !place.StartsWith("/dev/shm/", StringComparison.Ordinal));

    /// <summary>Opens what is no file; null for a file, or nothing yet.</summary>
    /// <remarks>A pipe tells what it is once it is open, and is opened once: its reader takes a second opening for another writer, gone already.</remarks>
    /// <param name="path">As it was asked for: what is behind a descriptor may have no other name.</param>
    /// <param name="place">Its full path, behind links: <see cref="LinkedPath"/>.</param>
    /// <returns>What to write to; a pipe waits for its reader until it is given.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It is not to be written.</exception>
    public static FileStream? Open(string path, string place)
    {
        var isAmong = IsAmong(place);
        if (!isAmong && !File.Exists(place))
            return null;
        var existing = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        if (isAmong || !IsFile(existing))
            return existing;
        existing.Dispose();
        return null;
    }

    /// <summary>Whether it is a file: what has bytes to go back to, or takes a length. Devices have none, and take none.</summary>
    private static bool IsFile(FileStream existing)
    {
        if (!existing.CanSeek)
            return false;
        if (existing.Length > 0)
            return true;
        try
        {
            existing.SetLength(0);
            return true;
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            return false;
        }
    }
}
