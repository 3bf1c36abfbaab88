namespace Relationships.Cli.Tests.Large;

/// <summary>A stream that does something once so many bytes were read, and gives few at a time.</summary>
internal sealed class StreamThatTells(byte[] bytes, int at, Action tell) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= at)
            tell();
        return base.Read(buffer, offset, Math.Min(count, 4096));
    }
}
