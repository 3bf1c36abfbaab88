namespace Relationships.Files.Records;

/// <summary>
/// Cuts a file into records and knows the lines of each. A line ends with \n, \r\n or \r; in CSV a quoted field may hold
/// line ends. Holds one record at a time, none longer than the limit: of what is longer or broken only the lines are kept.
/// </summary>
internal sealed partial class RecordFramer(
    Stream stream, string name, char? delimiter, int maxLength, CancellationToken cancellation, int chunkLength = 1 << 16)
{
    private const byte Quote = (byte)'"';
    private const byte Feed = (byte)'\n';
    private const byte Return = (byte)'\r';

    private readonly bool _quotes = delimiter is not null;
    private readonly byte _delimiter = (byte)(delimiter ?? '\0');

    private byte[] _buffer = new byte[chunkLength + RecordBlock.Slack];
    private int _start;
    private int _scan;
    private int _end;
    private bool _begun;
    private bool _afterReturn;
    private long _line = 1;

    private QuoteState _state;
    private RecordFault _fault;
    private long _firstLine;
    private long _quoteLine;
    private int _column;
    private bool _discarding;
    private bool _isOpen;
    private UnusableInputException? _failure;

    /// <summary>How many lines were passed.</summary>
    public long LineCount => _line - 1;

    /// <summary>The record, or the stretch of lines that is none.</summary>
    public RecordPlace Place { get; private set; }

    /// <summary>The bytes of the record, without the line end; void with the next one, and where there is a fault.</summary>
    public ReadOnlySpan<byte> Record => _buffer.AsSpan(_start, Place.Length);

    /// <summary>Goes to the next record that is not a blank line.</summary>
    public bool Next()
    {
        if (!_begun)
            Begin();
        StartRecord();
        while (!Scan())
        {
            if (!Fill())
                return EndFile();
        }

        return true;
    }

    /// <summary>Goes on to the end of the record or of what was read.</summary>
    private bool Scan()
    {
        while (_scan < _end)
        {
            var ended = _state switch
            {
                QuoteState.Outside => ScanOutside(),
                QuoteState.Inside => ScanInside(),
                QuoteState.Behind => ScanBehind(),
                _ => ScanBroken(),
            };
            if (ended)
                return true;
            if (_scan - _start > maxLength)
                Discard();
        }

        return false;
    }

    private void StartRecord()
    {
        _start = _scan;
        _state = QuoteState.Outside;
        _fault = RecordFault.None;
        _firstLine = _line;
        _quoteLine = 0;
        _column = -1;
        _discarding = false;
    }

    private bool ScanOutside()
    {
        var rest = _buffer.AsSpan(_scan, _end - _scan);
        var found = _quotes ? rest.IndexOfAny(Quote, Feed, Return) : rest.IndexOfAny(Feed, Return);
        if (found < 0)
        {
            _scan = _end;
            return false;
        }

        _scan += found;
        if (_buffer[_scan] != Quote)
            return EndLine();
        if (_scan == _start || _buffer[_scan - 1] == _delimiter)
        {
            _state = QuoteState.Inside;
            _quoteLine = _line;
        }
        else
        {
            Break(RecordFault.StrayQuote);
            _quoteLine = _line;
        }

        _scan++;
        return false;
    }

    private bool ScanInside()
    {
        var found = _buffer.AsSpan(_scan, _end - _scan).IndexOfAny(Quote, Feed, Return);
        if (found < 0)
        {
            _scan = _end;
            return false;
        }

        _scan += found;
        switch (_buffer[_scan])
        {
            case Quote:
                _state = QuoteState.Behind;
                break;
            case Return:
                _line++;
                break;
            default:
                _line += _buffer[_scan - 1] == Return ? 0 : 1;
                break;
        }

        _scan++;
        return false;
    }

    private bool ScanBehind()
    {
        var next = _buffer[_scan];
        if (next is Feed or Return)
            return EndLine();
        if (next == Quote)
            _state = QuoteState.Inside;
        else if (next == _delimiter)
            _state = QuoteState.Outside;
        else
            Break(RecordFault.TextAfterQuote);
        _scan++;
        return false;
    }

    private bool ScanBroken()
    {
        var found = _buffer.AsSpan(_scan, _end - _scan).IndexOfAny(Feed, Return);
        _scan = found < 0 ? _end : _scan + found;
        return found >= 0 && EndLine();
    }

    private void Break(RecordFault fault)
    {
        _state = QuoteState.Broken;
        if (_fault == RecordFault.None)
            _fault = fault;
    }

    /// <summary>Ends the record at the line end under the cursor; a blank line is passed instead.</summary>
    private bool EndLine()
    {
        var length = _scan - _start;
        var isFeed = _buffer[_scan] == Feed;
        _scan++;
        if (length == 0 && isFeed && _afterReturn)
        {
            _afterReturn = false;
            StartRecord();
            return false;
        }

        _afterReturn = !isFeed;
        var lastLine = _line++;
        if (length == 0)
        {
            StartRecord();
            return false;
        }

        End(length, lastLine);
        return true;
    }

    private bool EndFile()
    {
        var length = _scan - _start;
        if (length == 0)
            return false;

        var lastLine = _line;
        if (_state == QuoteState.Inside)
        {
            _fault = RecordFault.UnclosedQuote;
            if (_buffer[_scan - 1] is Feed or Return)
                lastLine--;
        }

        _line = lastLine + 1;
        End(length, lastLine);
        return true;
    }

    private void End(int length, long lastLine)
    {
        if (length > maxLength && !_discarding)
            MarkTooLong();
        Place = new RecordPlace(_firstLine, lastLine, _fault == RecordFault.None ? length : 0, _fault, _quoteLine, _column);
    }

    private void MarkTooLong()
    {
        _column = _quotes ? LastColumn() : -1;
        if (_fault == RecordFault.None)
            _fault = RecordFault.TooLong;
    }

    /// <summary>Lets go of a record that grew too long; one byte stays, for what comes next is judged by it.</summary>
    private void Discard()
    {
        if (!_discarding)
        {
            _discarding = true;
            MarkTooLong();
        }

        _start = _scan - 1;
    }

    private int LastColumn()
    {
        var column = 0;
        var inside = false;
        foreach (var b in _buffer.AsSpan(_start, Math.Min(_scan - _start, maxLength)))
        {
            if (b == Quote)
                inside = !inside;
            else if (b == _delimiter && !inside)
                column++;
        }

        return column;
    }

    private bool Fill()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _scan -= _start;
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length - RecordBlock.Slack)
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, (long)maxLength + chunkLength + RecordBlock.Slack));
        try
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - RecordBlock.Slack - _end);
            _end += read;
            return read > 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new UnusableInputException(stream is UnpackedStream ? $"{name}: is not gzip, or is cut off or damaged." : $"{name}: cannot be read. {e.Message}", e);
        }
    }

    private void Begin()
    {
        _begun = true;
        while (_end < 4 && Fill())
        {
        }

        var head = _buffer.AsSpan(0, _end);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            throw new UnusableInputException($"{name}: is written in UTF-16 or UTF-32; save it as UTF-8.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            throw new UnusableInputException(stream is UnpackedStream ? $"{name}: it is gzip within gzip; unpack it once." : $"{name}: it is gzip: name it .gz, or unpack it first.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _start = _scan = 3;
    }
}
