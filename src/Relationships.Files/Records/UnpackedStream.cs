using System.IO.Compression;

namespace Relationships.Files.Records;

/// <summary>
/// What a gzip file holds. <see cref="GZipStream"/> takes a file that is cut off for one that ends, so a seal, packed as
/// a member of its own, is put behind the file: it comes out at the end exactly where all before it is whole.
/// </summary>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private static readonly byte[] s_seal = "\u0091the file is whole\u0092 4d1c7be2"u8.ToArray();
    private static readonly byte[] s_packedSeal = Pack(s_seal);

    private readonly SealedStream _packed;
    private readonly GZipStream _unpacked;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public UnpackedStream(Stream packed, bool leaveOpen)
    {
        _packed = new SealedStream(packed, leaveOpen);
        _unpacked = new GZipStream(_packed, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_end - _start <= s_seal.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
            var read = _unpacked.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            if (read > 0)
                continue;
            return _packed.IsEmpty || !_buffer.AsSpan(0, _end).SequenceEqual(s_seal)
                ? throw new InvalidDataException("the gzip file is empty or cut off, or something else stands behind it.")
                : 0;
        }

        // The last bytes stay back: they may be the seal.
        var fits = Math.Min(buffer.Length, _end - _start - s_seal.Length);
        _buffer.AsSpan(_start, fits).CopyTo(buffer);
        _start += fits;
        return fits;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A file with the seal behind it.</summary>
    private sealed class SealedStream(Stream file, bool leaveOpen) : ReadOnlyStream
    {
        private bool _ended;
        private int _sealTaken;

        public bool IsEmpty { get; private set; } = true;

        /// <inheritdoc/>
        public override int Read(Span<byte> buffer)
        {
            var read = _ended ? 0 : file.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
            {
                IsEmpty &= read == 0;
                return read;
            }

            _ended = true;
            var rest = s_packedSeal.AsSpan(_sealTaken);
            var fits = Math.Min(rest.Length, buffer.Length);
            rest[..fits].CopyTo(buffer);
            _sealTaken += fits;
            return fits;
        }

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (disposing && !leaveOpen)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}
