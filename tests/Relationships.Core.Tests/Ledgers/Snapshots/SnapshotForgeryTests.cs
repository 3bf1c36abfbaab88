using System.Buffers.Binary;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Core.Tests.Ledgers.Snapshots;

/// <summary>Inputs: snapshots whose checksums are right and whose content is not. None is believed, allocated for or looped over.</summary>
public class SnapshotForgeryTests
{
    private static readonly byte[] s_small = SomeTable.Small.Snapshot();

    /// <summary>What cannot be, by section, cell, place within it, and value.</summary>
    public static TheoryData<string, int, int, long, int> Cells => new()
    {
        { "customer", 1, 0, 4, 4 },
        { "customer", 1, 0, -1, 4 },
        { "counterpart", 0, 0, 3, 4 },
        { "brand", 2, 0, -2, 4 },
        { "brand", 2, 0, 1, 4 },
        { "events", 3, 0, 0, 4 },
        { "anchor", 0, 0, -(4 * TimeSpan.TicksPerDay), 8 },
        { "anchor", 0, 0, 3_155_378_975_999_999_999, 8 },
        { "last", 2, 0, 3_155_378_975_999_999_999, 8 },
        { "contact", 2, 0, 3_155_378_975_999_999_999, 8 },
        { "approaches", 0, 8, 0, 8 },
        { "failures", 0, 8, 3_155_378_975_999_999_999, 8 },
        { "promises", 0, 16, 0x4059_4000_0000_0000, 8 },
        { "first", 0, 0, long.MaxValue, 8 },
        { "first", 1, 0, 3_155_378_975_999_999_999, 8 },
        { "last", 2, 0, 1, 8 },
        { "contact", 2, 0, -5, 8 },
        { "flags", 0, 0, 4, 1 },
        { "sum.repeat", 0, 0, 0x7FF8_0000_0000_0000, 8 },
        { "sum.bad", 3, 0, 0x7FF0_0000_0000_0000, 8 },
        { "connections.starts", 0, 0, 1, 4 },
        { "connections.starts", 1, 0, -1, 4 },
        { "connections.starts", 4, 0, int.MaxValue, 4 },
        { "channels.starts", 2, 0, 1000, 4 },
        { "connections", 0, 0, 0, 4 },
        { "connections", 0, 0, 1000, 4 },
        { "connections", 0, 8, -1, 8 },
        { "channels", 0, 0, 99, 4 },
        { "channels", 1, 16, -1, 8 },
        { "promises", 0, 0, 2, 4 },
        { "promises", 0, 4, 1000, 4 },
        { "promises", 0, 8, -1, 8 },
        { "promises", 0, 16, -1, 8 },
        { "approaches", 0, 4, -2, 4 },
        { "failures", 0, 0, -1, 4 },
        { "failures", 0, 4, -1, 4 },
        { "failures", 0, 24, -1, 8 },
        { "trials", 0, 0, -1, 8 },
        { "trials", 0, 16, 2, 1 },
        { "customers.starts", 1, 0, 1000, 4 },
        { "customers.starts", 0, 0, 1, 4 },
        { "episodes.starts", 2, 0, -7, 4 },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void ContentThatCannotBeIsRefused(string section, int cell, int at, long value, int bytes)
    {
        var buffer = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(buffer, value);
        Assert.Equal(SnapshotFault.Inconsistent, SomeTable.Refused(SomeTable.WithCell(s_small, section, cell, buffer.AsSpan(0, bytes), at)));
    }

    [Theory]
    [InlineData("customer", 3)]
    [InlineData("customer", 5)]
    [InlineData("customer", -1)]
    [InlineData("customer", long.MaxValue)]
    [InlineData("customer", 1L << 60)]
    [InlineData("sum.repeat", int.MaxValue)]
    [InlineData("trials", 0)]
    [InlineData("customers.starts", 0)]
    [InlineData("trials.starts", 4)]
    public void CountsThatDoNotFitAreRefused(string section, long count) =>
        Assert.Equal(SnapshotFault.Inconsistent, SomeTable.Refused(SomeTable.WithEntry(s_small, section, s => s with { Count = count })));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(-64)]
    [InlineData(0)]
    [InlineData(1L << 40)]
    [InlineData(7)]
    public void OffsetsThatAreNotTheirPlaceAreRefused(long offset) =>
        Assert.Equal(SnapshotFault.Inconsistent, SomeTable.Refused(SomeTable.WithEntry(s_small, "sum.repeat", s => s with { Offset = offset })));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(2_000_000_000)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    public void AnotherCountOfRowsIsRefusedWithoutMemoryForThem(long rows)
    {
        var forged = SomeTable.Forged(s_small, bytes => BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), rows));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(SnapshotFault.Inconsistent, SomeTable.Refused(forged));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData(0, SnapshotFault.OtherVersion)]
    [InlineData(10, SnapshotFault.Inconsistent)]
    [InlineData(1000, SnapshotFault.Truncated)]
    [InlineData(-1, SnapshotFault.Damaged)]
    [InlineData(int.MaxValue, SnapshotFault.Damaged)]
    public void AnotherCountOfSectionsIsRefused(int sections, SnapshotFault fault) =>
        Assert.Equal(fault, SomeTable.Refused(SomeTable.Forged(s_small, bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), sections))));

    [Fact]
    public void AnotherLatestEventIsRefused()
    {
        foreach (var latest in new[] { 0, 5, -1, LedgerColumns.Never, long.MaxValue })
            Assert.Equal(SnapshotFault.Inconsistent, SomeTable.Refused(SomeTable.Forged(s_small, bytes => BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(32), latest))));
    }

    /// <summary>Whatever is forged, it is refused or it is a table that scores.</summary>
    [Fact]
    public void RandomForgeriesAreRefusedOrScore()
    {
        var random = new Random(20262);
        var refused = 0;
        for (var i = 0; i < 4000; i++)
        {
            var forged = SomeTable.Forged(s_small, bytes =>
            {
                for (var n = random.Next(1, 4); n > 0; n--)
                    Change(bytes, random);
            });
            try
            {
                var table = SomeTable.Read(forged);
                RelationshipScorer.Default.Score(table, DateTimeOffset.MaxValue);
            }
            catch (SnapshotException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 3999);
    }

    private static void Change(byte[] bytes, Random random)
    {
        // Half of all changes to numbers, at places where numbers stand, to values that break something.
        var at = random.Next(5) == 0 ? random.Next(12, 6000) : random.Next(12, bytes.Length);
        long[] values = [0, 1, -1, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, random.Next(), random.NextInt64()];
        var value = values[random.Next(values.Length)];
        if (random.Next(2) == 0)
            bytes[at] ^= (byte)(1 << random.Next(8));
        else if (random.Next(2) == 0)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at & ~3), (int)value);
        else
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Math.Min(at & ~7, bytes.Length - 8)), value);
    }
}
