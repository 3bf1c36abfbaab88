using Relationships.Events;
using Relationships.Files.Columns;

namespace Relationships.Files;

/// <summary>Reads events from CSV and NDJSON files. Every line that is not blank ends in an event or a reject.</summary>
/// <remarks>
/// Rules that need more than one line, and the ranges of numbers, are for <see cref="EventLog.Create"/>, which takes the
/// events that are read here. One record is in memory at a time. Thread-safe; a sequence that it returns is not.
/// </remarks>
public static class EventFile
{
    private const int RecordsBetweenReports = 1 << 16;

    /// <summary>Reads a file, record by record, as the sequence is enumerated.</summary>
    /// <param name="path">Where it is; <c>.gz</c> is unpacked.</param>
    /// <param name="options">How it is written; null for <see cref="EventFileOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the enumeration.</param>
    /// <returns>Events and rejects in the order of the lines.</returns>
    /// <exception cref="UnusableInputException">While enumerating: the file as a whole cannot be used.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    public static IEnumerable<ReadEvent> Read(string path, EventFileOptions? options = null, CancellationToken cancellation = default) =>
        Read([EventInput.File(path)], options, cancellation);

    /// <summary>Reads a stream, record by record, as the sequence is enumerated; it is left open.</summary>
    /// <param name="stream">Readable; it need not seek.</param>
    /// <param name="options">How it is written; null for <see cref="EventFileOptions.Default"/>, which takes it for CSV.</param>
    /// <param name="cancellation">Stops the enumeration.</param>
    /// <returns>Events and rejects in the order of the lines.</returns>
    /// <exception cref="UnusableInputException">While enumerating: the stream as a whole cannot be used.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    public static IEnumerable<ReadEvent> Read(Stream stream, EventFileOptions? options = null, CancellationToken cancellation = default) =>
        Read([EventInput.Of(stream)], options, cancellation);

    /// <summary>Reads several inputs as one log, one after the other, record by record, as the sequence is enumerated.</summary>
    /// <param name="inputs">Files and streams.</param>
    /// <param name="options">How all of them are written; null for <see cref="EventFileOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the enumeration.</param>
    /// <returns>Events and rejects in the order of the inputs and their lines.</returns>
    /// <exception cref="UnusableInputException">While enumerating: an input as a whole cannot be used.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    public static IEnumerable<ReadEvent> Read(IEnumerable<EventInput> inputs, EventFileOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var checkedOptions = options ?? EventFileOptions.Default;
        checkedOptions.Validate();
        return Enumerate(inputs, checkedOptions, cancellation);
    }

    /// <summary>Reads several files as one log, whole.</summary>
    /// <param name="paths">Where they are; <c>.gz</c> is unpacked.</param>
    /// <param name="options">How all of them are written; null for <see cref="EventFileOptions.Default"/>.</param>
    /// <param name="progress">Is told from time to time how many records were read; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Events, rejects, lines.</returns>
    /// <exception cref="UnusableInputException">A file as a whole cannot be used.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    public static ReadResult ReadAll(
        IEnumerable<string> paths, EventFileOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAll(paths.Select(EventInput.File), options, progress, cancellation);
    }

    /// <summary>Reads several inputs as one log, whole.</summary>
    /// <param name="inputs">Files and streams.</param>
    /// <param name="options">How all of them are written; null for <see cref="EventFileOptions.Default"/>.</param>
    /// <param name="progress">Is told from time to time how many records were read; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Events, rejects, lines.</returns>
    /// <exception cref="UnusableInputException">An input as a whole cannot be used.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    public static ReadResult ReadAll(
        IEnumerable<EventInput> inputs, EventFileOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var reading = new EventReading(options ?? EventFileOptions.Default);
        var events = new List<RelationshipEvent>();
        var rejects = new List<RejectedEvent>();
        foreach (var read in inputs.SelectMany(input => reading.Read(input, cancellation)))
        {
            if (read.IsEvent)
                events.Add(read.Event);
            else
                rejects.Add(read.Reject.Value);
            var records = (long)events.Count + rejects.Count;
            if (records % RecordsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(records);
            }
        }

        progress?.Report((long)events.Count + rejects.Count);
        return new ReadResult { Events = events, Rejects = rejects, LinesRead = reading.Lines, Currency = reading.Currency };
    }

    /// <summary>Reads several inputs as one log, whole, straight into columns: the same events as <see cref="ReadAll(IEnumerable{EventInput}, EventFileOptions?, IProgress{long}?, CancellationToken)"/>, in a fraction of its time.</summary>
    /// <param name="inputs">Files and streams.</param>
    /// <param name="options">How all of them are written; null for <see cref="EventFileOptions.Default"/>.</param>
    /// <param name="progress">Is told from time to time how many records were read, from any thread; may be null.</param>
    /// <param name="threads">How many threads read, at most four a processor; 0 (the default) for as many as there are processors. The columns do not depend on it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Events in columns, rejects, lines.</returns>
    /// <exception cref="UnusableInputException">An input as a whole cannot be used, or there are more events, kinds or texts than columns hold.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is negative.</exception>
    public static ReadColumns ReadColumns(
        IEnumerable<EventInput> inputs, EventFileOptions? options = null, IProgress<long>? progress = null, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return new ColumnReading(options ?? EventFileOptions.Default, Readers(threads), progress, cancellation).Read(inputs);
    }

    /// <summary>Reads several inputs as one log into columns, part by part, so that files larger than memory can be read: all parts together are what <see cref="ReadColumns"/> gives.</summary>
    /// <remarks>Each part has dictionaries of its own; nothing of a part is held when the next is read. To be enumerated once.</remarks>
    /// <param name="inputs">Files and streams.</param>
    /// <param name="records">About how many records make a part, at least 1; a part may have half a MiB of a file more. Records of more than 256 bytes on the average make smaller parts.</param>
    /// <param name="options">How all of them are written; null for <see cref="EventFileOptions.Default"/>.</param>
    /// <param name="progress">Is told from time to time how many records were read, from any thread; may be null.</param>
    /// <param name="threads">How many threads read, at most four a processor; 0 (the default) for as many as there are processors. The last part's place apart, nothing depends on it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>At least one part; events and rejects in the order of the files and their lines.</returns>
    /// <exception cref="UnusableInputException">While enumerating: an input as a whole cannot be used, or a part has more kinds or texts than columns hold.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is negative, or that of records below 1.</exception>
    public static IEnumerable<ReadColumns> ReadColumnParts(
        IEnumerable<EventInput> inputs, int records, EventFileOptions? options = null, IProgress<long>? progress = null, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(records, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return new ColumnReading(options ?? EventFileOptions.Default, Readers(threads), progress, cancellation).ReadParts(inputs, records);
    }

    // A reader has blocks and columns of its own, a megabyte or so; more than a few a processor only wait for their turn at the file.
    private static int Readers(int threads) => threads == 0 ? Environment.ProcessorCount : (int)Math.Min(threads, 4L * Environment.ProcessorCount);

    private static IEnumerable<ReadEvent> Enumerate(IEnumerable<EventInput> inputs, EventFileOptions options, CancellationToken cancellation)
    {
        // A state of its own for each enumeration.
        var reading = new EventReading(options);
        foreach (var input in inputs)
        {
            foreach (var read in reading.Read(input, cancellation))
                yield return read;
        }
    }
}
