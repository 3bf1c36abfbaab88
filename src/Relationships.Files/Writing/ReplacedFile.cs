using System.Globalization;

namespace Relationships.Files.Writing;

/// <summary>
/// A file that appears whole or not at all, and is on the disk when it does: written under a passing name beside its
/// place, flushed, renamed; then the folder is flushed, in which the rename is written down.
/// </summary>
/// <remarks>
/// A passing file is locked as long as its process lives. So whatever is found unlocked was left by a process that was
/// killed, and the next one that writes to the same place removes it.
/// </remarks>
internal static class ReplacedFile
{
    private const string Suffix = ".partial";

    // File.Move of an open file: Unix asks for nothing, Windows that whoever holds it open allows for its removal.
    private static readonly FileShare s_share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    /// <summary>Writes a file and puts it in its place.</summary>
    /// <param name="path">Its place; behind a link, what the link points to.</param>
    /// <param name="length">Its bytes; a disk without room for them is seen before anything is written.</param>
    /// <param name="write">Writes its content.</param>
    public static void Write(string path, long length, Action<Stream> write)
    {
        var target = RealPath(path);
        if (Directory.Exists(target))
            throw new IOException($"{path}: cannot be written. It is a directory.");
        var folder = Path.GetDirectoryName(target)!;
        RemoveLeftovers(folder, Path.GetFileName(target));
        var passing = Path.Combine(folder, Prefix(Path.GetFileName(target)) + Path.GetRandomFileName() + Suffix);
        var isInPlace = false;
        try
        {
            using var stream = new FileStream(passing, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = s_share, PreallocationSize = length });
            write(stream);
            stream.Flush(flushToDisk: true);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
            File.Move(passing, target, overwrite: true);
            isInPlace = true;
        }
        catch (ArgumentOutOfRangeException e) when (e.ParamName == "value")
        {
            // What the framework makes of the system's "file too large".
            throw new IOException($"{path}: cannot be written. The file system takes no file of {length.ToString(CultureInfo.InvariantCulture)} bytes.", e);
        }
        finally
        {
            if (!isInPlace)
                File.Delete(passing);
        }

        FolderFlush.Flush(folder);
    }

    private static string Prefix(string name) => $".{name}.";

    private static void RemoveLeftovers(string folder, string name)
    {
        var length = Prefix(name).Length + "xxxxxxxx.xxx".Length + Suffix.Length;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var found = Path.GetFileName(file.AsSpan());
            if (found.Length == length && found.StartsWith(Prefix(name), StringComparison.Ordinal) && found.EndsWith(Suffix, StringComparison.Ordinal))
                RemoveUnlessLocked(file);
        }
    }

    private static void RemoveUnlessLocked(string file)
    {
        try
        {
            using var leftover = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, s_share);
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody is writing it, or it is somebody else's: it does no harm.
        }
    }

    /// <summary>The full path behind links, which stay and point to the new file.</summary>
    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }
}
