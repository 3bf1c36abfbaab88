using System.Runtime.ExceptionServices;
using Relationships.Files.Fields;
using Relationships.Files.Records;

namespace Relationships.Files.Columns;

/// <summary>
/// One reading of a log into columns, over all its files. Threads take turns at cutting the next block of records off
/// a file, and read the blocks side by side.
/// </summary>
internal sealed class ColumnReading
{
    /// <summary>How much of a file is cut off at a time: what stays near to a core.</summary>
    public const int BlockLength = 1 << 19;

    // Rows are numbered by int, and the keys of texts leave two bits for the column.
    private const long MostRecords = 1L << 30;

    // Records that are longer than this on the average fill a part before it has as many as were asked for.
    private const int LongRecord = 256;

    private readonly EventFileOptions _options;
    private readonly FieldLayout _layout;
    private readonly ParallelOptions _threads;
    private readonly IProgress<long>? _progress;
    private readonly int _blockLength;
    private readonly CancellationToken _cancellation;
    private readonly LogCurrency _currency = new();
    private readonly List<BlockResult> _blocks = [];
    private SharedEvents _events = new();
    private List<(string Source, int FirstRow)> _sources = [];
    private BlockReader[] _readers;
    private readonly Lock _turn = new();
    private readonly Lock _putting = new();
    private ExceptionDispatchInfo? _failure;
    private bool _isOver;
    private bool _isFileOver;
    private long _mostRecords = long.MaxValue;
    private long _mostBytes = long.MaxValue;
    private long _bytes;
    private long _records;
    private long _done;
    private long _doneBefore;
    private long _lines;
    private long _expected;
    private int _rows;

    public ColumnReading(EventFileOptions options, int threads, IProgress<long>? progress, CancellationToken cancellation, int blockLength = BlockLength)
    {
        options.Validate();
        _options = options;
        _layout = new FieldLayout(options);
        _threads = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        _progress = progress;
        _cancellation = cancellation;
        _blockLength = blockLength;
        _readers = Readers();
    }

    /// <summary>Reads all inputs, one after the other.</summary>
    public ReadColumns Read(IEnumerable<EventInput> inputs)
    {
        foreach (var input in inputs)
        {
            foreach (var _ in Read(input))
            {
            }
        }

        return Part();
    }

    /// <summary>Reads all inputs, one after the other, and hands over what was read whenever so many records are in: columns, texts and all.</summary>
    public IEnumerable<ReadColumns> ReadParts(IEnumerable<EventInput> inputs, int records)
    {
        _mostRecords = records;
        _mostBytes = (long)records * LongRecord;
        foreach (var input in inputs)
        {
            foreach (var _ in Read(input))
            {
                yield return Part();
                Restart();
            }
        }

        yield return Part();
    }

    private BlockReader[] Readers() => [.. Enumerable.Range(0, _threads.MaxDegreeOfParallelism).Select(_ => new BlockReader(_options, _layout, _events))];

    /// <summary>What was read since the beginning, or since the last part.</summary>
    private ReadColumns Part()
    {
        var rejects = new RejectedLines(_blocks.Select(static block => block.Rejects).OfType<RejectBlock>());
        _progress?.Report(_doneBefore + _rows + rejects.Count);
        return new ReadColumns
        {
            Events = _events.Build(_rows, _records, _sources, _threads),
            Rejects = rejects,
            LinesRead = _lines,
            Currency = _currency.Told,
        };
    }

    private void Restart()
    {
        _doneBefore = _done;
        _events = new SharedEvents();
        _sources = [];
        _readers = Readers();
        _blocks.Clear();
        _records = _expected = _lines = _bytes = _rows = 0;
    }

    /// <summary>Reads a file; pauses where a part is full.</summary>
    private IEnumerable<bool> Read(EventInput input)
    {
        var stream = input.Open();
        try
        {
            var isCsv = (_options.Format ?? FileName.Format(input.Name)) == EventFileFormat.Csv;
            var delimiter = _options.Delimiter ?? FileName.Delimiter(input.Name);
            var framer = new RecordFramer(stream, input.Name, isCsv ? delimiter : null, _options.MaxRecordLength, _cancellation, _blockLength);
            var header = isCsv ? CsvBlockRows.Header(framer, input.Name, delimiter) : [];
            var columns = isCsv ? CsvHeader.Columns(header, _layout, input.Name) : [];
            var length = stream.CanSeek ? stream.Length : 0;
            for (long passed = 0; ; passed = framer.LineCount)
            {
                ReadBlocks(framer, input.Name, length, () => isCsv ? new CsvBlockRows(header, columns, _layout, delimiter) : new NdjsonBlockRows(_layout));
                _lines += framer.LineCount - passed;
                if (_isFileOver)
                    break;
                yield return true;
            }
        }
        finally
        {
            if (!input.IsKeptOpen)
                stream.Dispose();
        }
    }

    private void ReadBlocks(RecordFramer framer, string source, long length, Func<BlockRows> rows)
    {
        var before = _blocks.Count;
        _isOver = _isFileOver = false;
        var helpers = length > 0 && length <= _blockLength ? [] : _readers.Skip(1).Select(reader => Task.Run(() => ReadOn(reader, framer, source, length, rows), CancellationToken.None)).ToArray();
        ReadOn(_readers[0], framer, source, length, rows);
        Task.WaitAll(helpers, CancellationToken.None);
        _blocks.Sort(before, _blocks.Count - before, Comparer<BlockResult>.Create(static (left, right) => left.FirstRecord.CompareTo(right.FirstRecord)));

        // Whatever comes first in the files is what a reader of one line after the other would have met.
        foreach (var block in _blocks.Skip(before))
            block.Currency.Check(_currency, source);
        _failure?.Throw();
        CloseGaps(before, source);
    }

    private void ReadOn(BlockReader reader, RecordFramer framer, string source, long length, Func<BlockRows> begin)
    {
        try
        {
            var rows = begin();
            while (TakeTurn(reader.Records, framer, length))
            {
                var result = reader.Read(rows, source);
                lock (_putting)
                    Put(reader.Events, result);
            }
        }
#pragma warning disable CA1031 // Whatever goes wrong on a thread is thrown again where the threads come together.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_turn)
            {
                _isOver = true;
                _failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }
    }

    private bool TakeTurn(RecordBlock block, RecordFramer framer, long length)
    {
        lock (_turn)
        {
            if (_isOver || _records >= _mostRecords || _bytes >= _mostBytes)
                return false;
            if (!framer.NextBlock(block))
            {
                _isOver = _isFileOver = true;
                return false;
            }

            block.FirstRecord = _records;
            _records += block.Count;
            _bytes += block.All.Length;
            if (_records > MostRecords)
                throw new UnusableInputException($"the files have more than {Excerpt.Of(MostRecords)} records, too many to be held.");
            if (_expected < _records)
                _expected = Expected(block, length);
            return true;
        }
    }

    /// <summary>How many records there will be if all are as long as those of the block.</summary>
    private long Expected(RecordBlock block, long length)
    {
        var left = (long)(1.02 * block.Count * Math.Max(0, length - block.All.Length) / Math.Max(1, block.All.Length));
        return _records + (_mostRecords == long.MaxValue ? left : Math.Min(left, Math.Max(0, _mostRecords - _records) + block.Count));
    }

    private void Put(EventBlock events, BlockResult result)
    {
        _blocks.Add(result);
        if (events.Count > 0)
            _events.Put(events, (int)result.FirstRecord, (int)Math.Min(MostRecords, _expected));
        _done += events.Count + (result.Rejects?.Count ?? 0);
        _progress?.Report(_done);
    }

    /// <summary>Moves the events of a file together, and behind those of the files before.</summary>
    private void CloseGaps(int firstBlock, string source)
    {
        if (_blocks.Skip(firstBlock).Any(static block => block.Events > 0) && (_sources.Count == 0 || _sources[^1].Source != source))
            _sources.Add((source, _rows));
        foreach (var block in _blocks.Skip(firstBlock))
        {
            if (block.Events > 0 && block.FirstRecord != _rows)
                _events.Move((int)block.FirstRecord, _rows, block.Events);
            _rows += block.Events;
        }
    }
}
