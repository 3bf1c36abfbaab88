using System.Numerics;

namespace Relationships.Cli.Spill;

/// <summary>Spilled events in files by a hash, so that those of one customer, or of one id, stand together.</summary>
/// <param name="folder">Where the files are.</param>
/// <param name="hashOf">By which hash.</param>
/// <param name="used">How many bits of it, from the highest on, tell them apart already.</param>
/// <param name="bits">How many more tell the files apart.</param>
internal sealed class SpillPartition(SpillFolder folder, Func<SpillHeader, ulong> hashOf, int used = 0, int bits = SpillPartition.MostBits) : IDisposable
{
    private const int MostBits = 7;
    private const int HashBits = 64;

    private readonly SpillFile?[] _files = new SpillFile?[1 << bits];

    /// <summary>Adds an event.</summary>
    public void Add(SpillHeader header, ReadOnlySpan<byte> record) =>
        (_files[(int)(hashOf(header) >> (HashBits - used - bits)) & ((1 << bits) - 1)] ??= new SpillFile(folder)).Append(record);

    /// <summary>No more events for now: memory and handles are let go.</summary>
    public void Close()
    {
        foreach (var file in _files)
            file?.Close();
    }

    /// <summary>Files that are as small as is asked for, where those of one customer or id are.</summary>
    /// <param name="most">Bytes of a file.</param>
    /// <param name="mostEvents">Events of a file.</param>
    /// <param name="isTooLarge">Told of a file that cannot be divided and has more bytes.</param>
    /// <param name="cancellation">Stops between events.</param>
    public IEnumerable<SpillFile> Fit(long most, int mostEvents, Action<SpillFile> isTooLarge, CancellationToken cancellation)
    {
        for (var i = 0; i < _files.Length; i++)
        {
            if (_files[i] is not { } file)
                continue;
            _files[i] = null;
            if ((file.Length <= most && file.Count <= mostEvents) || used + bits + MostBits > HashBits || IsOne(file))
            {
                if (file.Length > most)
                    isTooLarge(file);
                yield return file;
                continue;
            }

            using var parts = new SpillPartition(folder, hashOf, used + bits, Math.Max(BitsFor(file.Length, most), BitsFor(file.Count, mostEvents)));
            using (var reader = file.Read(1 << 16))
            {
                while (reader.Next())
                {
                    cancellation.ThrowIfCancellationRequested();
                    parts.Add(SpillHeader.Of(reader.Record), reader.Record);
                }
            }

            file.Dispose();
            parts.Close();
            foreach (var part in parts.Fit(most, mostEvents, isTooLarge, cancellation))
                yield return part;
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file?.Dispose();
    }

    /// <summary>As many as make files of about half of what is asked for; more would be many small ones.</summary>
    private static int BitsFor(long length, long most) => Math.Clamp(1 + BitOperations.Log2((ulong)(length / Math.Max(1, most))) + 1, 1, MostBits);

    /// <summary>Whether all events have one hash: they are one customer's, or one id's.</summary>
    private bool IsOne(SpillFile file)
    {
        using var reader = file.Read();
        ulong? first = null;
        while (reader.Next())
        {
            var hash = hashOf(SpillHeader.Of(reader.Record));
            if (hash != (first ??= hash))
                return false;
        }

        return true;
    }
}
