using Relationships.Files.Writing;

namespace Relationships.Cli.Output;

/// <summary>The standard output of the process; what goes wrong is told of it by its name.</summary>
/// <param name="stream">What takes the bytes; null where the process was given none, which only matters to whoever writes.</param>
internal sealed class StandardOutput(Stream? stream) : WriteOnlyStream
{
    private const string Name = "standard output";

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (stream is null)
            throw new UnusableOutputException($"{Name}: cannot be written. It is closed.", new IOException("The process was started without it."));
        try
        {
            stream.Write(buffer);
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            // An argument is what the framework makes of the system's "file too large".
            throw new UnusableOutputException($"{Name}: cannot be written. {(e is ArgumentException ? "The file system takes no file so long." : e.Message)}", e);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => stream?.Flush();
}
