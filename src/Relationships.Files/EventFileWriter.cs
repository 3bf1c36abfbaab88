using Relationships.Events;
using Relationships.Files.Writing;

namespace Relationships.Files;

/// <summary>
/// Writes events as CSV (every field a column) or NDJSON (blank fields left out): UTF-8 without a byte order mark, lines
/// ended by \n, instants in UTC, numbers as short as they can be read back.
/// </summary>
/// <remarks>
/// What is written reads back as equal events with <see cref="EventFileOptions.Default"/>. Two things cannot be written
/// down: an empty text is the same as none, and the spaces around any text but the customer are not kept. Not thread-safe.
/// </remarks>
public abstract class EventFileWriter : IDisposable
{
    private protected EventFileWriter()
    {
    }

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to write, from where it stands; left open.</param>
    /// <param name="format">CSV or NDJSON.</param>
    /// <returns>The writer; dispose of it to write the rest.</returns>
    public static EventFileWriter Create(Stream stream, EventFileFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return format switch
        {
            EventFileFormat.Csv => new CsvEventWriter(stream),
            EventFileFormat.Ndjson => new NdjsonEventWriter(stream),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "is neither Csv nor Ndjson."),
        };
    }

    /// <summary>Writes an event.</summary>
    /// <param name="e">Any event with a customer and a kind.</param>
    /// <exception cref="ArgumentException">
    /// The customer or the kind is empty, a number is not finite, or a text holds half of a surrogate pair. Nothing of the event is written.
    /// </exception>
    public void Write(RelationshipEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (WrittenEvent.Fault(e) is { } fault)
            throw new ArgumentException(fault, nameof(e));
        WriteChecked(e);
    }

    /// <summary>Writes events.</summary>
    /// <param name="events">Any events with a customer and a kind.</param>
    /// <exception cref="ArgumentException">One of them cannot be written; those before it are.</exception>
    public void WriteAll(IEnumerable<RelationshipEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var e in events)
            Write(e);
    }

    /// <summary>Writes the rest; the stream stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    private protected abstract void WriteChecked(RelationshipEvent e);

    /// <summary>Writes the rest.</summary>
    /// <param name="disposing">Always true.</param>
    protected abstract void Dispose(bool disposing);
}
