using Relationships.Benchmarks.Baselines;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Rfm;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Tests.Rfm;

/// <summary>RFM on columns against the LINQ that most would write.</summary>
public sealed class RfmTableTests
{
    private static readonly EventColumns s_columns = new EventGenerator(3_000, 40_000).Columns();
    private static readonly List<LinqRfm.Row> s_linq = LinqRfm.Score(ColumnEvents.ToObjects(s_columns), EventGenerator.AsOf);

    [Fact]
    public void Measures_are_those_of_LINQ()
    {
        var table = Table(s_columns, threads: 1);

        foreach (var row in s_linq)
        {
            var customer = s_columns.CustomerIds.CodeOf(System.Text.Encoding.UTF8.GetBytes(row.Customer));
            Assert.Equal(row.RecencyDays, table.RecencyDays[customer], 1e-9);
            Assert.Equal(row.Frequency, table.Frequency(customer));
            Assert.Equal(row.Monetary, table.Monetary[customer], 1e-9);
        }
    }

    [Fact]
    public void Sums_over_quintiles_are_those_of_LINQ()
    {
        var digest = RfmDigest.Of(Table(s_columns, threads: 1));

        Assert.Equal(s_linq.Count, digest.Customers);
        Assert.All(digest.Counts, count => Assert.Equal(600, count));
        for (var q = 1; q <= 5; q++)
        {
            Assert.Equal(s_linq.Where(r => r.R == q).Sum(r => r.RecencyDays), digest.RecencyDays[q - 1], 1e-6);
            Assert.Equal(s_linq.Where(r => r.F == q).Sum(r => (double)r.Frequency), digest.Frequency[q - 1], 1e-6);
            Assert.Equal(s_linq.Where(r => r.M == q).Sum(r => r.Monetary), digest.Monetary[q - 1], 1e-6);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Bits_do_not_depend_on_threads(int threads)
    {
        var (one, many) = (Table(s_columns, threads: 1), Table(s_columns, threads));

        Assert.True(one.Monetary.SequenceEqual(many.Monetary));
        Assert.True(one.RecencyDays.SequenceEqual(many.RecencyDays));
        Assert.True(one.R.SequenceEqual(many.R) && one.F.SequenceEqual(many.F) && one.M.SequenceEqual(many.M));
    }

    [Fact]
    public void Who_bought_nothing_is_in_no_quintile()
    {
        var builder = new EventColumnsBuilder();
        var at = EventGenerator.Start;
        builder.Add(new RelationshipEvent("a", EventKind.Conversation, at));
        builder.Add(new RelationshipEvent("b", EventKind.Purchase, at) { Amount = 3 });
        builder.Add(new RelationshipEvent("c", EventKind.Conversation, at));
        builder.Add(new RelationshipEvent("d", EventKind.Purchase, at.AddDays(1)) { Amount = 2 });
        var table = Table(builder.Build(), threads: 1);

        Assert.Equal([0, 1, 0, 2], table.R.ToArray());
        Assert.Equal([0, 2, 0, 1], table.M.ToArray());
        Assert.Equal(double.NaN, table.RecencyDays[0]);
        Assert.Equal(3, table.Monetary[1]);
    }

    private static RfmTable Table(EventColumns columns, int threads)
    {
        var table = new RfmTable(columns.CustomerIds.Count);
        table.Clear();
        table.Add(columns, 0, threads);
        table.Rank(EventGenerator.AsOf, threads);
        return table;
    }
}
