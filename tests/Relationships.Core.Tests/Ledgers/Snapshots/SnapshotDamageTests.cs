using System.Buffers.Binary;
using System.Text;
using Relationships.Ledgers.Snapshots;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers.Snapshots;

/// <summary>Inputs: what happens to files. All of it is refused, and told apart.</summary>
public class SnapshotDamageTests
{
    private static readonly byte[] s_small = SomeTable.Small.Snapshot();

    /// <summary>Every byte: header, directory, texts, columns and the zeros between them; all of its bits, and one of them.</summary>
    [Fact]
    public void AnyByteFlippedIsRefused()
    {
        var snapshot = s_small.ToArray();
        SomeTable.Read(snapshot);
        for (var i = 0; i < snapshot.Length; i++)
        {
            foreach (var flip in new[] { 0xFF, 1 << (i % 8) })
            {
                snapshot[i] ^= (byte)flip;
                Assert.Throws<SnapshotException>(() => SomeTable.Read(snapshot));
                snapshot[i] ^= (byte)flip;
            }
        }

        SomeTable.Read(snapshot);
    }

    [Fact]
    public void AnyByteFlippedInALargerOneIsRefused()
    {
        var snapshot = SomeTable.Of(3000).Snapshot();
        var random = new Random(20261);
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(snapshot.Length);
            var flip = (byte)random.Next(1, 256);
            snapshot[at] ^= flip;
            Assert.Throws<SnapshotException>(() => SomeTable.Read(snapshot));
            snapshot[at] ^= flip;
        }

        Assert.Equal(3000, SomeTable.Read(snapshot).Count);
    }

    [Fact]
    public void CutOffAnywhereItIsTruncated()
    {
        for (var length = 0; length < s_small.Length; length += length < 200 ? 1 : 61)
            Assert.Equal(SnapshotFault.Truncated, SomeTable.Refused(s_small[..length]));
        Assert.Equal(SnapshotFault.Truncated, SomeTable.Refused(s_small[..^1]));
    }

    [Fact]
    public void WhatFollowsTheEndIsRefused()
    {
        Assert.Equal(SnapshotFault.Longer, SomeTable.Refused([.. s_small, 0]));
        Assert.Equal(SnapshotFault.Longer, SomeTable.Refused([.. s_small, .. s_small]));
    }

    [Theory]
    [InlineData("customer,at,kind\nann,2024-01-01,purchase\n")]
    [InlineData("x")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("PAR1 and whatever else a file may begin with")]
    public void AnotherKindOfFileIsForeign(string content) =>
        Assert.Equal(SnapshotFault.Foreign, SomeTable.Refused(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void CopiedAsTextItIsForeign()
    {
        // As by a transfer that turns each \r\n into \n.
        var text = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(s_small).ReplaceLineEndings("\n"));
        Assert.Equal(SnapshotFault.Foreign, SomeTable.Refused(text));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void AnotherVersionIsNamed(int version)
    {
        var other = SomeTable.Forged(s_small, bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(SnapshotHeader.VersionAt), version));
        var refusal = Assert.Throws<SnapshotException>(() => SomeTable.Read(other));
        Assert.Equal(SnapshotFault.OtherVersion, refusal.Fault);
        Assert.Contains(version.ToString(System.Globalization.CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherByteOrderIsNamed() =>
        Assert.Equal(SnapshotFault.OtherByteOrder, SomeTable.Refused(SomeTable.Forged(s_small, static bytes => bytes.AsSpan(SnapshotHeader.ByteOrderAt, 4).Reverse())));

    [Fact]
    public void AnotherPolicyIsNamedAndSoIsTheReaders()
    {
        var other = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } };
        var refusal = Assert.Throws<SnapshotException>(() => SomeTable.Read(s_small, other));
        Assert.Equal(SnapshotFault.OtherPolicy, refusal.Fault);
        Assert.Contains(other.Id, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(EvidencePolicy.Default.Id, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AZoneThatNobodyKnowsIsNamed() =>
        Assert.Equal(SnapshotFault.UnknownZone, SomeTable.Refused(SomeTable.WithCell(s_small, "zone", 0, "XYZ"u8)));

    [Fact]
    public void OtherColumnsAreAnotherRelease()
    {
        Assert.Equal(SnapshotFault.OtherVersion, SomeTable.Refused(SomeTable.WithEntry(s_small, "sum.bad", s => s with { Name = "sum.worse" })));
        Assert.Equal(SnapshotFault.OtherVersion, SomeTable.Refused(SomeTable.WithEntry(s_small, "sum.bad", s => s with { Type = "<i8" })));
        Assert.Equal(SnapshotFault.OtherVersion, SomeTable.Refused(SomeTable.WithCell(s_small, "layout", 2, "x"u8)));
    }
}
