using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers.Snapshots;

/// <summary>What the format promises to readers that are not this library.</summary>
public class SnapshotLayoutTests
{
    [Fact]
    public void CellsAreAsLongAsTheLayoutSays()
    {
        Assert.Equal(Unsafe.SizeOf<ConnectionSum>(), CellLayout.Connections.Size);
        Assert.Equal(Unsafe.SizeOf<ChannelSum>(), CellLayout.Channels.Size);
        Assert.Equal(Unsafe.SizeOf<OpenPromise>(), CellLayout.Promises.Size);
        Assert.Equal(Unsafe.SizeOf<OpenApproach>(), CellLayout.Approaches.Size);
        Assert.Equal(Unsafe.SizeOf<OpenFailure>(), CellLayout.Failures.Size);
        Assert.Equal(Unsafe.SizeOf<OpenTrial>(), CellLayout.Trials.Size);
    }

    [Fact]
    public void FieldsLieWhereTheLayoutSays()
    {
        Lies(new ConnectionSum((EvidenceSum)0x11, 2.5), CellLayout.Connections, 0x11, 2.5);
        Lies(new ChannelSum(Channel.Phone, 1.5, 2.5, 3.5, 4.5), CellLayout.Channels, (int)Channel.Phone, 1.5, 2.5, 3.5, 4.5);
        Lies(new OpenPromise(Initiator.Counterpart, 7, 8L << 40, 1.5, 2.5), CellLayout.Promises, 1, 7, 8L << 40, 1.5, 2.5);
        Lies(new OpenApproach(Initiator.Counterpart, 7, 8L << 40, 1.5), CellLayout.Approaches, 1, 7, 8L << 40, 1.5);
        var sums = new BadSums();
        for (var i = 0; i < BadSums.Count; i++)
            sums[i] = i + 0.5;
        Lies(new OpenFailure { Episode = 7, FailedRecoveries = 3, Anchor = 8L << 40, Sums = sums }, CellLayout.Failures, 7, 3, 8L << 40, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5);
        Lies(new OpenTrial(8L << 40, 1.5, true), CellLayout.Trials, 8L << 40, 1.5, true);
    }

    [Fact]
    public void SectionsBeginAtCacheLinesOneBehindTheOtherToTheEnd()
    {
        var snapshot = SomeTable.Small.Snapshot();
        var end = SnapshotHeader.Read(snapshot).DirectoryEnd;
        foreach (var section in SomeTable.Sections(snapshot))
        {
            Assert.Equal((end, 0), (section.Offset, section.Offset % 64));
            Assert.True(snapshot.AsSpan((int)(section.Offset + (section.Count * section.CellSize))..(int)section.End).IndexOfAnyExcept((byte)0) < 0);
            end = section.End;
        }

        Assert.Equal(snapshot.Length, end);
    }

    [Fact]
    public void TheLayoutNamesWhatCodesStandFor()
    {
        using var layout = JsonDocument.Parse(SnapshotLayout.Json);
        Assert.Equal(EvidenceSums.All.Select(s => s.Name()), Words("sums"));
        Assert.Equal(BadSums.Every.Select(s => s.Name()), Words("bad-sums"));
        Assert.Equal("phone", Words("channels")[(int)Channel.Phone]);
        Assert.Equal(["customer", "counterpart"], Words("sides"));
        Assert.Equal(["switched", "opened"], Words("flags"));

        string[] Words(string name) => [.. layout.RootElement.GetProperty(name).EnumerateArray().Select(w => w.GetString()!)];
    }

    [Fact]
    public void NamesAndTypesFitTheirEntries() => Assert.All(SomeTable.Sections(SomeTable.Small.Snapshot()), s =>
    {
        Assert.InRange(s.Name.Length, 1, 32);
        Assert.InRange(s.Type.Length, 1, 8);
    });

    private static void Lies<T>(T cell, CellLayout layout, params object[] values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in cell));
        var v = 0;
        foreach (var field in layout.Fields)
        {
            for (var at = field.Offset; at < field.Offset + field.Bytes; v++)
            {
                object read = values[v] switch
                {
                    int => MemoryMarshal.Read<int>(bytes[at..]),
                    long => MemoryMarshal.Read<long>(bytes[at..]),
                    bool => bytes[at] == 1,
                    _ => MemoryMarshal.Read<double>(bytes[at..]),
                };
                Assert.Equal(values[v], read);
                at += values[v] switch { int => 4, bool => 1, _ => 8 };
            }
        }

        Assert.Equal(values.Length, v);
    }
}
