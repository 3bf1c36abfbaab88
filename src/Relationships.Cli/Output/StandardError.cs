using Relationships.Files.Writing;

namespace Relationships.Cli.Output;

/// <summary>The standard error of the process. Words that nobody takes are lost: they change neither rows nor exit code.</summary>
/// <param name="stream">What takes the bytes; <see cref="Stream.Null"/> where the process was given none.</param>
internal sealed class StandardError(Stream stream) : WriteOnlyStream
{
    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception e) when (PassingStream.IsOfFile(e))
        {
            // There is nowhere left to say so.
        }
    }

    /// <inheritdoc/>
    public override void Flush() => stream.Flush();
}
