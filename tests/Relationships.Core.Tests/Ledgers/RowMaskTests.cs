using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Rows with items, found 64 at a time.</summary>
public class RowMaskTests
{
    [Fact]
    public void ABitStandsWhereARowHasItems()
    {
        var random = new Random(9);
        for (var round = 0; round < 500; round++)
        {
            var starts = new int[random.Next(1, 100)];
            starts[0] = random.Next(1000);
            for (var i = 1; i < starts.Length; i++)
                starts[i] = starts[i - 1] + (random.Next(4) == 0 ? random.Next(1, 5) : 0);
            var mask = RowMask.OfFilled(starts);
            for (var row = 0; row < RowMask.Length; row++)
                Assert.Equal(row + 1 < starts.Length && starts[row] != starts[row + 1], (mask >> row & 1) == 1);
        }
    }
}
