namespace Relationships.Files.Writing;

/// <summary>A file that appears whole or not at all, and is on the disk when it does. Devices and pipes are written as they are.</summary>
internal static class ReplacedFile
{
    /// <summary>Writes a file and puts it in its place.</summary>
    /// <param name="path">Its place; behind a link, what the link points to.</param>
    /// <param name="length">Its bytes; a disk without room for them is seen before anything is written.</param>
    /// <param name="write">Writes its content.</param>
    public static void Write(string path, long length, Action<Stream> write)
    {
        var place = LinkedPath.Behind(path);
        if (Directory.Exists(place))
            throw new IOException($"{path}: cannot be written. It is a directory.");
        if (Device.Open(path, place) is { } device)
        {
            using (device)
                write(device);
            return;
        }

        using var file = PassingFile.Begin(place, length);
        write(file.Stream);
        file.Place(toDisk: true);
    }
}
