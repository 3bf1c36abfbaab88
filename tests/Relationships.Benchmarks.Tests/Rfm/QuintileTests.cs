using FsCheck;
using FsCheck.Fluent;
using Relationships.Benchmarks.Rfm;

namespace Relationships.Benchmarks.Tests.Rfm;

/// <summary>Quintiles without sorting, against sorting.</summary>
public sealed class QuintileTests
{
    [Fact]
    public void They_are_those_of_a_stable_sort_cut_into_five()
    {
        // Few values with many ties, and all values there are.
        var keys = Gen.OneOf(
            Gen.Choose(1, 4).Select(k => (long)k),
            Gen.Choose(int.MinValue, int.MaxValue).Select(k => (long)k * 4_000_000_000),
            Gen.Elements(long.MinValue, long.MaxValue, 0, -1)).ArrayOf();

        Prop.ForAll(keys.ToArbitrary(), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_million_of_few_values_too()
    {
        var keys = Enumerable.Range(0, 1_000_003).Select(i => (long)(i * 7919L % 1_000_003) / 300_000).ToArray();

        Assert.True(Agrees(keys));
    }

    private static bool Agrees(long[] keys)
    {
        var quintiles = new byte[keys.Length];
        Quintiles.Assign(keys, quintiles);
        return quintiles.SequenceEqual(BySorting(keys));
    }

    private static byte[] BySorting(long[] keys)
    {
        var order = Enumerable.Range(0, keys.Length).OrderBy(i => keys[i]).ToArray();
        var quintiles = new byte[keys.Length];
        var rank = 0;
        for (var group = 0; group < 5; group++)
        {
            var size = (keys.Length / 5) + (group < keys.Length % 5 ? 1 : 0);
            for (var i = 0; i < size; i++)
                quintiles[order[rank++]] = (byte)(group + 1);
        }

        return quintiles;
    }
}
