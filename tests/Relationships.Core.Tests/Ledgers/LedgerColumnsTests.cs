using System.Runtime.CompilerServices;
using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

public class LedgerColumnsTests
{
    [Fact]
    public void TheFixedPartOfALedgerTakesAtMost512Bytes() => Assert.InRange(LedgerColumns.FixedBytes, 1, 512);

    [Fact]
    public void EverySumHasAColumnOrIsAConnections() =>
        Assert.All(EvidenceSums.All, sum => Assert.Equal(sum.IsConnection(), LedgerColumns.PlaceOf(sum) < 0));

    [Fact]
    public void OpenFailuresHaveRoomForEverySumOfBadEvidence()
    {
        Assert.Equal(BadSums.Count, EvidenceSums.All.Count(s => s.IsBad()));
        Assert.Equal(BadSums.Count * sizeof(double), Unsafe.SizeOf<BadSums>());
    }

    [Fact]
    public void KeysAreThoseOfTheRowsHoweverOftenATableGrows()
    {
        var table = new LedgerTable();
        for (var i = 0; i < 40; i++)
        {
            table.Append(new History($"c{i:00}").On(1, EventKind.Purchase).Ledger());
            Assert.Equal(i + 1, table.Keys.Length);
            Assert.Equal($"c{i:00}", table.Keys[i].Customer);
        }
    }

    [Fact]
    public void SumsOfConnectionsAreRememberedRowByRow()
    {
        var table = new LedgerTable();
        table.Append(new History().On(0, EventKind.SocialInvitation).Ledger());
        table.Append(new History("bob").On(0, EventKind.Broadcast).Ledger());
        var evidence = new EvidenceBatch(2);
        table.Evaluate(0, 2, History.At(365), evidence);
        Assert.Equal([1.5, 0], evidence[EvidenceSum.CharacterResponded].ToArray());
        Assert.Equal([0.0, 0], evidence[EvidenceSum.CommunityResponded].ToArray());
    }
}
