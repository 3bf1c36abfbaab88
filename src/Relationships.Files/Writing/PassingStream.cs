namespace Relationships.Files.Writing;

/// <summary>What is written under a passing name. What goes wrong names the place that was asked for, not the passing name.</summary>
/// <param name="file">The file, under its passing name.</param>
/// <param name="place">What it is to be called.</param>
internal sealed class PassingStream(FileStream file, string place) : WriteOnlyStream
{
    /// <inheritdoc/>
    public override bool CanWrite => file.CanWrite;

    /// <summary>Whether a failure is the file system's.</summary>
    public static bool IsOfFile(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>The same failure of the place.</summary>
    /// <param name="e">What the system says: <see cref="IsOfFile"/>.</param>
    /// <param name="path">The passing name, with the folder.</param>
    /// <param name="place">What it is to be called, with the folder.</param>
    public static Exception Named(Exception e, string path, string place)
    {
        var message = e.Message.Replace(path, place, StringComparison.Ordinal);
        return e switch
        {
            UnauthorizedAccessException => new UnauthorizedAccessException(message, e),

            // What the framework makes of the system's "file too large".
            ArgumentException => new IOException($"The file system takes no file so long : '{place}'", e),
            _ => new IOException(message, e) { HResult = e.HResult },
        };
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw Named(e, file.Name, place);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            file.Flush();
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw Named(e, file.Name, place);
        }
    }
}
