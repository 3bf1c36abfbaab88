using System.Buffers.Binary;
using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers.Snapshots;

/// <summary>Tables with something in every column, and snapshots of them, forged ones too.</summary>
internal static class SomeTable
{
    /// <summary>A few relationships with open items of every kind.</summary>
    public static LedgerTable Small { get; } = Of(4);

    public static DateTimeOffset AsOf { get; } = History.At(900);

    public static LedgerTable Of(int customers)
    {
        var table = new LedgerTable();
        for (var i = 0; i < customers; i++)
        {
            var counterpart = (i % 3) switch { 0 => Counterpart.Default, 1 => Counterpart.Product("tea"), _ => Counterpart.Community("lovers of tea") };
            var history = new History($"customer {i} é", counterpart)
                .On(i % 7, EventKind.Purchase, e => e with { Amount = 10 + i })
                .On(8, EventKind.SocialInvitation)
                .On(9, EventKind.Offer, e => e with { Channel = Channel.Email })
                .On(9.5, EventKind.Conversation, e => e with { Channel = Channel.Phone })
                .Promise($"promise {i}", 10, due: 60)
                .In($"question {i}", 20, EventKind.Approach, e => e with { Initiator = Initiator.Customer })
                .In($"failure {i}", 30, EventKind.Failure, e => e with { Severity = 0.7 })
                .On(40 + i, EventKind.Purchase);
            table.Append(history.Ledger(), counterpart == Counterpart.Default ? null : "acme");
        }

        return table;
    }

    public static byte[] Snapshot(this LedgerTable table)
    {
        using var stream = new MemoryStream();
        SnapshotFormat.Write(table, stream);
        return stream.ToArray();
    }

    public static LedgerTable Read(byte[] snapshot, EvidencePolicy? policy = null) => SnapshotFormat.Read(SnapshotBytes.Of(snapshot), policy);

    /// <summary>Why a snapshot is refused.</summary>
    public static SnapshotFault Refused(byte[] snapshot)
    {
        var refusal = Assert.Throws<SnapshotException>(() => Read(snapshot));
        Assert.NotEmpty(refusal.Message);
        return refusal.Fault;
    }

    public static SnapshotSection[] Sections(byte[] snapshot) =>
        [.. Enumerable.Range(0, SnapshotHeader.Read(snapshot).Sections).Select(i => SnapshotSection.Read(snapshot.AsSpan(SnapshotHeader.Size + (i * SnapshotSection.Size))))];

    /// <summary>A copy in which somebody changed something and then made the checksums right.</summary>
    public static byte[] Forged(byte[] snapshot, Action<byte[]> change)
    {
        var forged = snapshot.ToArray();
        change(forged);
        var header = SnapshotHeader.Read(forged);
        if (header.Sections is < 0 or > 200 || header.DirectoryEnd > forged.Length)
            return forged;
        for (var i = 0; i < header.Sections; i++)
        {
            var entry = forged.AsSpan(SnapshotHeader.Size + (i * SnapshotSection.Size), SnapshotSection.Size);
            var section = SnapshotSection.Read(entry);
            if (section.Offset < 0 || section.Count is < 0 or > 1_000_000 || section.CellSize is < 0 or > 1000 || section.Offset > forged.Length || section.End > forged.Length)
                continue;
            (section with { Checksum = Relationships.Numerics.CyclicChecksum.Of(forged.AsSpan((int)section.Offset..(int)section.End)) }).Write(entry);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(forged.AsSpan(SnapshotHeader.ChecksumAt), SnapshotHeader.Checksum(forged.AsSpan(0, (int)header.DirectoryEnd)));
        return forged;
    }

    /// <summary>A copy in which a section's entry was changed, and the checksums made right.</summary>
    public static byte[] WithEntry(byte[] snapshot, string name, Func<SnapshotSection, SnapshotSection> change) => Forged(snapshot, bytes =>
    {
        var index = Array.FindIndex(Sections(snapshot), s => s.Name == name);
        change(Sections(snapshot)[index]).Write(bytes.AsSpan(SnapshotHeader.Size + (index * SnapshotSection.Size), SnapshotSection.Size));
    });

    /// <summary>A copy in which a cell was overwritten, and the checksums made right.</summary>
    public static byte[] WithCell(byte[] snapshot, string name, int cell, ReadOnlySpan<byte> value, int at = 0)
    {
        var section = Sections(snapshot).Single(s => s.Name == name);
        var bytes = value.ToArray();
        return Forged(snapshot, forged => bytes.CopyTo(forged.AsSpan((int)section.Offset + (cell * section.CellSize) + at)));
    }
}
