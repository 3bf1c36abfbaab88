using System.Text;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Files as they stand in a test.</summary>
internal static class Texts
{
    public static EventFileOptions Ndjson { get; } = new() { Format = EventFileFormat.Ndjson };

    public static List<ReadEvent> Read(string text, EventFileOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static List<ReadEvent> Read(byte[] bytes, EventFileOptions? options = null) => Read("-", bytes, options);

    public static List<ReadEvent> Read(Stream stream, EventFileOptions? options = null) =>
        [.. EventFile.Read(stream, options, TestContext.Current.CancellationToken)];

    /// <summary>Reads a file both ways, record by record and into columns, which must be the same.</summary>
    public static List<ReadEvent> Read(string name, byte[] bytes, EventFileOptions? options = null)
    {
        SameInColumns.Check([(name, bytes)], options);
        return [.. EventFile.Read([EventInput.Of(new MemoryStream(bytes), name)], options, TestContext.Current.CancellationToken)];
    }

    /// <summary>Reads files both ways.</summary>
    public static ReadResult ReadAll(params (string Name, byte[] Bytes)[] files) => ReadAll(null, files);

    /// <summary>Reads files both ways.</summary>
    public static ReadResult ReadAll(EventFileOptions? options, params (string Name, byte[] Bytes)[] files)
    {
        SameInColumns.Check(files, options);
        return EventFile.ReadAll(files.Select(file => EventInput.Of(new MemoryStream(file.Bytes), file.Name)), options, cancellation: TestContext.Current.CancellationToken);
    }

    public static RelationshipEvent Event(string text, EventFileOptions? options = null)
    {
        var read = Assert.Single(Read(text, options));
        Assert.True(read.IsEvent, read.Reject?.Detail);
        return read.Event;
    }

    public static RejectedEvent Reject(string text, EventFileOptions? options = null)
    {
        var read = Assert.Single(Read(text, options));
        Assert.False(read.IsEvent, "an event was read");
        return read.Reject.Value;
    }

    /// <summary>A file of one event with one more column.</summary>
    public static string With(string column, string value) => $"customer,at,kind,{column}\nc,2024-01-01,purchase,{value}\n";

    public static UnusableInputException Unusable(string text, EventFileOptions? options = null) =>
        Assert.Throws<UnusableInputException>(() => Read(text, options));
}
