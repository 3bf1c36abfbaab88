using FsCheck;
using FsCheck.Fluent;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Tests.Tallies;

public sealed class TallyTests
{
    [Fact]
    public void Quantiles_are_those_of_a_sort_to_half_a_bin() =>
        Prop.ForAll(Values(), static values =>
        {
            var tally = new ValueTally();
            tally.Add(values);
            var sorted = values.Order().ToArray();
            return new[] { 0, 0.1, 0.5, 0.9, 1 }.All(share => Math.Abs(tally.Quantile(share) - sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)]) <= 0.0005 + 1e-12)
                && Math.Abs(tally.Mean - values.Average()) < 1e-12 && tally.In(20).Sum() == values.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1, 3));

    [Fact]
    public void An_empty_tally_knows_nothing()
    {
        Assert.True(double.IsNaN(new ValueTally().Mean));
        Assert.True(double.IsNaN(new ValueTally().Quantile(0.5)));
        Assert.Equal(new long[10], new ValueTally().In(10));
    }

    [Fact]
    public void A_ranking_holds_what_a_stable_sort_puts_first() =>
        Prop.ForAll(Values(), static values =>
        {
            var ranking = new Ranking(5);
            for (var i = 0; i < values.Length; i++)
            {
                if (ranking.Takes(values[i]))
                    ranking.Add(Row(i, values[i]), values[i]);
            }

            var expected = values.Select(static (v, i) => Row(i, v)).OrderByDescending(static r => r.Value).Take(5);
            return ranking.Rows.Select(static r => r.Key).SequenceEqual(expected.Select(static r => r.Key));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2, 5));

    [Fact]
    public void A_sample_is_even_of_its_size_and_the_same_in_any_order()
    {
        var customers = Enumerable.Range(0, 20_000).Select(static i => $"c{i:D5}").ToList();
        var (forward, backward) = (new CustomerSample(2000), new CustomerSample(2000));
        foreach (var customer in customers)
        {
            forward.Add(customer);
            forward.Add(customer); // A second relationship.
        }

        foreach (var customer in Enumerable.Reverse(customers))
            backward.Add(customer);
        Assert.Equal((20_000, 2000, false), (forward.Seen, forward.Customers.Count, forward.IsAll));
        Assert.True(forward.Customers.SetEquals(backward.Customers));

        // A tenth of each tenth: 200, with a standard deviation of 13.
        foreach (var block in customers.Chunk(2000))
            Assert.InRange(block.Count(forward.Customers.Contains), 140, 260);
    }

    [Fact]
    public void A_sample_larger_than_the_customers_is_everyone()
    {
        var sample = new CustomerSample(10);
        foreach (var customer in new[] { "a", "b", "c" })
            sample.Add(customer);
        Assert.True(sample.IsAll);
        Assert.True(sample.Customers.SetEquals(["a", "b", "c"]));
    }

    private static RankedRow Row(int order, double value) => new(new RelationshipKey($"{order:D4}", default), value, 0, 1, ContinuumStage.Transaction);

    // Coarse, so that equals occur.
    private static Arbitrary<double[]> Values() =>
        (from size in Gen.Choose(1, 60)
         from values in Gen.ArrayOf(Gen.Choose(0, 40), size)
         select values.Select(static v => v / 40.0).ToArray()).ToArbitrary();
}
