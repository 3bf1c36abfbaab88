using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers.Snapshots;

public class SnapshotRoundTripTests
{
    [Fact]
    public void TheSmallTableHasSomethingInEveryColumn()
    {
        var columns = SomeTable.Small.Columns;
        Assert.All(
            new[] { columns.Items.Connections.Count, columns.Items.Channels.Count, columns.Items.Promises.Count, columns.Items.Approaches.Count, columns.Items.Failures.Count, columns.Items.Trials.Count },
            count => Assert.True(count > 0));
        Assert.True(SomeTable.Small.Names.BrandNames.Count > 0 && SomeTable.Small.Names.EpisodeNames.Count > 0);
    }

    [Fact]
    public void ATableThatIsReadScoresToTheSameBits()
    {
        var read = SomeTable.Read(SomeTable.Small.Snapshot());
        Assert.Equal(SomeTable.Small.Keys.ToArray(), read.Keys.ToArray());
        Assert.Equal(Bits(SomeTable.Small), Bits(read));
        Assert.Equal(TimeZoneInfo.Utc, read.Zone);
        Assert.Equal("acme", read.Brand(1));
        Assert.Null(read.Brand(0));
    }

    /// <summary>Whatever a log holds, under any policy: scored, rolled up to brands, written again.</summary>
    [Fact]
    public void AnyTableComesBack() => Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
    {
        var (policy, story) = (t.First, t.Second);
        var table = LedgerTable.Fold(story.Log(policy: policy), story.AsOf, policy);
        var snapshot = table.Snapshot();
        Assert.Equal(snapshot.Length, SnapshotFormat.LengthOf(table));
        var read = SomeTable.Read(snapshot, policy);
        Assert.Equal(snapshot, read.Snapshot());
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = policy });
        Assert.Equal(scorer.Score(table, story.AsOf).Bits(), scorer.Score(read, story.AsOf).Bits());
    });

    [Fact]
    public void ATableThatIsReadTakesMoreRows()
    {
        var read = SomeTable.Read(SomeTable.Small.Snapshot());
        var grown = SomeTable.Of(4);
        foreach (var table in new[] { read, grown })
        {
            for (var i = 0; i < 40; i++)
                table.Append(new History($"new {i % 30}").On(i, EventKind.Purchase).Promise("promise 1", 50, due: 70).On(60, EventKind.SocialInvitation).Ledger(), "acme");
        }

        Assert.Equal(Bits(grown), Bits(read));
        Assert.Equal(grown.Snapshot(), read.Snapshot());
    }

    [Fact]
    public void AnEmptyTableComesBackAndGrows()
    {
        var read = SomeTable.Read(new LedgerTable().Snapshot());
        Assert.Equal(0, read.Count);
        Assert.Null(read.Zone);
        Assert.Equal(new LedgerTable().Snapshot(), read.Snapshot());
        read.Append(new History().On(1, EventKind.Purchase).Ledger());
        Assert.Equal("ann", read.Keys[0].Customer);
    }

    [Fact]
    public void WhatNobodyFilledIsNotWritten()
    {
        // Fields leave holes in some cells; whatever lay in memory there must not come into a file.
        var (clean, stained) = (SomeTable.Of(3), SomeTable.Of(3));
        Stain(stained.Columns.Items.Connections, CellLayout.Connections);
        Stain(stained.Columns.Items.Channels, CellLayout.Channels);
        Stain(stained.Columns.Items.Trials, CellLayout.Trials);
        Assert.Equal(clean.Snapshot(), stained.Snapshot());
    }

    [Fact]
    public void ASnapshotSaysWhatItIs()
    {
        var snapshot = SomeTable.Small.Snapshot();
        var said = SnapshotFormat.Describe(SnapshotBytes.Of(snapshot));
        Assert.Equal((SnapshotFormat.Version, 4, snapshot.Length, "UTC"), (said.Version, said.Rows, said.Length, said.Zone));
        Assert.Equal(History.At(43), said.Latest);
        Assert.Equal(EvidencePolicy.Default.Id, said.PolicyId);
        Assert.Equal(EvidencePolicy.Default, EvidencePolicy.Parse(said.Policy));
        Assert.Null(SnapshotFormat.Describe(SnapshotBytes.Of(new LedgerTable().Snapshot())).Latest);
    }

    [Fact]
    public void TheZoneComesAlong()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var table = new LedgerTable();
        table.Append(new History().On(1, EventKind.Purchase).Ledger(zone));
        Assert.Equal(zone, SomeTable.Read(table.Snapshot()).Zone);
        table.Append(new History("bob").On(1, EventKind.Purchase).Ledger());
        Assert.Null(table.Zone);
        Assert.Null(SomeTable.Read(table.Snapshot()).Zone);
    }

    [Fact]
    public void AZoneOfSomebodysOwnIsNotWritten()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("Nowhere", TimeSpan.FromMinutes(17), null, null);
        var table = new LedgerTable();
        table.Append(new History().On(1, EventKind.Purchase).Ledger(zone));
        Assert.Contains("Nowhere", Assert.Throws<ArgumentException>(() => table.Snapshot()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANumberThatIsNotFiniteIsNotWritten()
    {
        var table = SomeTable.Of(20);
        table.Columns.Sums[5][17] = double.PositiveInfinity;
        Assert.Throws<ArgumentException>(() => table.Snapshot());
        table.Columns.Sums[5][17] = 1;
        table.Columns.Items.Connections.Items[3] = table.Columns.Items.Connections.Items[3] with { Value = double.NaN };
        Assert.Throws<ArgumentException>(() => table.Snapshot());
    }

    [Fact]
    public void AWriteIsFollowedAndStopped()
    {
        var told = new Told();
        using var stream = new MemoryStream();
        SnapshotFormat.Write(SomeTable.Small, stream, told, TestContext.Current.CancellationToken);
        Assert.Equal(stream.Length, told.Latest);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => SnapshotFormat.Write(SomeTable.Small, Stream.Null, null, stopped.Token));
        Assert.Throws<OperationCanceledException>(() => SnapshotFormat.Read(SnapshotBytes.Of(stream.ToArray()), null, stopped.Token));
    }

    private static string[] Bits(LedgerTable table) => RelationshipScorer.Default.Score(table, SomeTable.AsOf).Bits();

    private static void Stain<T>(ItemColumn<T> column, CellLayout cell)
        where T : unmanaged
    {
        var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(column.Items.Span[..column.Count]);
        var holes = new byte[cell.Size];
        holes.AsSpan().Fill(0xAB);
        foreach (var field in cell.Fields)
            holes.AsSpan(field.Offset, field.Bytes).Clear();
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] |= holes[i % cell.Size];
    }

    private sealed class Told : IProgress<long>
    {
        public long Latest { get; private set; }

        public void Report(long value)
        {
            Assert.True(value >= Latest);
            Latest = value;
        }
    }
}
