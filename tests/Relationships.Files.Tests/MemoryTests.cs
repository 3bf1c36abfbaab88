using System.Text;

namespace Relationships.Files.Tests;

/// <summary>Inputs: what is held in memory, whatever comes.</summary>
public sealed class MemoryTests
{
    private const int Lines = 1_000_000;

    [Fact]
    public void A_quote_that_never_closes_holds_no_more_than_a_record()
    {
        var (records, allocated) = Read("customer,at,kind\n\"", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,2024-01-01,purchase\n", EventFileFormat.Csv);
        Assert.Equal(Lines, records);
        Assert.InRange(allocated, 0, 16 << 20);
    }

    [Fact]
    public void A_line_that_never_ends_holds_no_more_than_a_record()
    {
        foreach (var format in Enum.GetValues<EventFileFormat>())
        {
            var (records, allocated) = Read("customer,at,kind\n", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", format);
            Assert.Equal(format == EventFileFormat.Csv ? 1 : 2, records);
            Assert.InRange(allocated, 0, 16 << 20);
        }
    }

    [Theory]
    [InlineData(EventFileFormat.Csv, "customer,at,kind,channel,amount\n", "customer-123,2024-01-01T10:00:00Z,purchase,web,12.5\n")]
    [InlineData(EventFileFormat.Ndjson, "\n", "{\"customer\":\"customer-123\",\"at\":\"2024-01-01T10:00:00Z\",\"kind\":\"purchase\",\"amount\":12.5}\n")]
    public void A_simple_event_takes_less_than_300_bytes(EventFileFormat format, string head, string line)
    {
        var (records, allocated) = Read(head, line, format);
        Assert.Equal(Lines, records);
        Assert.InRange(allocated / Lines, 100, 300);
    }

    private static (long Records, long Allocated) Read(string head, string body, EventFileFormat format)
    {
        var stream = new RepeatingStream(head, body, Lines);
        var options = new EventFileOptions { Format = format };
        var before = GC.GetAllocatedBytesForCurrentThread();
        long records = 0;
        foreach (var read in EventFile.Read(stream, options, TestContext.Current.CancellationToken))
            records += read.LastLine > 0 ? 1 : 0;
        return (records, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>A head, then a body again and again.</summary>
    private sealed class RepeatingStream(string head, string body, int times) : Stream
    {
        private const int Chunk = 1000;

        private readonly byte[] _body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(body, Chunk)));
        private byte[] _current = Encoding.UTF8.GetBytes(head);
        private int _left = times / Chunk;
        private int _taken;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_taken == _current.Length && _left > 0)
            {
                _left--;
                _current = _body;
                _taken = 0;
            }

            var fits = Math.Min(count, _current.Length - _taken);
            Array.Copy(_current, _taken, buffer, offset, fits);
            _taken += fits;
            return fits;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
