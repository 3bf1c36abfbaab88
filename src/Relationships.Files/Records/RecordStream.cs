namespace Relationships.Files.Records;

/// <summary>
/// The records of a CSV file as a stream for CsvHelper: well-formed ones as they are, each ended by \n; in the place of a
/// stretch that is no record stands a record of one field, so that records and <see cref="Places"/> stay in step however
/// far CsvHelper reads ahead.
/// </summary>
internal sealed class RecordStream(RecordFramer framer) : ReadOnlyStream
{
    private int _taken;
    private bool _open;

    /// <summary>The places of the records that were read from the stream and not yet asked for.</summary>
    public Queue<RecordPlace> Places { get; } = new();

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (!_open)
            {
                if (!framer.Next())
                    break;
                Places.Enqueue(framer.Place);
                _taken = 0;
                _open = true;
            }

            var rest = (framer.Place.Fault == RecordFault.None ? framer.Record : "?"u8)[_taken..];
            var fits = Math.Min(rest.Length, buffer.Length - written);
            rest[..fits].CopyTo(buffer[written..]);
            written += fits;
            _taken += fits;
            if (fits == rest.Length && written < buffer.Length)
            {
                buffer[written++] = (byte)'\n';
                _open = false;
            }
        }

        return written;
    }
}
