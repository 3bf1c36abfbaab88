using Relationships.Files.Writing;

namespace Relationships.Cli.Spill;

/// <summary>Names and removal of folders of passing files: one's own at the end, and those of processes that were killed.</summary>
/// <remarks>
/// The system's folder is everybody's. So nothing is removed but files that such a folder has, by their names, and folders that are
/// empty then; what a link leads to is left alone.
/// </remarks>
internal static class SpillRemains
{
    private const string Prefix = "relationships-memory-";
    private const string Hold = "held";

    // What Path.GetRandomFileName gives.
    private const string Random = "xxxxxxxx.xxx";

    // A process that is ending may still begin a file.
    private const int Tries = 3;

    /// <summary>What a new folder is called.</summary>
    public static string NewName() => Prefix + Path.GetRandomFileName();

    /// <summary>The file of a folder that its process holds: the first to come, the last to go.</summary>
    public static string HoldOf(string folder) => Path.Combine(folder, Hold);

    /// <summary>Removes the folders in a place whose process is gone.</summary>
    public static void RemoveLeft(string parent)
    {
        try
        {
            foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*"))
            {
                if (Path.GetFileName(folder).Length == (Prefix + Random).Length && new DirectoryInfo(folder).LinkTarget is null)
                    RemoveUnlessHeld(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It may be written to and not be listed: nothing depends on it.
        }
    }

    /// <summary>Removes a folder, as far as that can be done.</summary>
    public static void Remove(string folder)
    {
        for (var turn = 0; turn < Tries && Directory.Exists(folder); turn++)
        {
            try
            {
                foreach (var file in Numbered(folder))
                    File.Delete(file);
                File.Delete(HoldOf(folder));
                Directory.Delete(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody else removed it, or it cannot be: nothing depends on it.
            }
        }
    }

    /// <remarks>
    /// A folder without the file that is held was made just now, and has no others yet; or its process was about to remove it, and
    /// has others at most. So those that were seen before the file was missed are read by nobody, and all others are left alone.
    /// </remarks>
    private static void RemoveUnlessHeld(string folder)
    {
        try
        {
            var path = HoldOf(folder);
            string[] files = [.. Numbered(folder)];
            using var hold = HeldFile.Take(path);
            if (hold is not null)
            {
                Remove(folder);
            }
            else if (!File.Exists(path))
            {
                Array.ForEach(files, File.Delete);
                Directory.Delete(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's, who may see to it.
        }
    }

    private static IEnumerable<string> Numbered(string folder) =>
        Directory.EnumerateFiles(folder).Where(static file => Path.GetFileName(file).All(char.IsAsciiDigit));
}
