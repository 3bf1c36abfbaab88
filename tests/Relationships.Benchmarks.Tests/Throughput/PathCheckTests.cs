using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Throughput;
using Relationships.Connections;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Resilience;

namespace Relationships.Benchmarks.Tests.Throughput;

/// <summary>The check of batches finds what it is there to find.</summary>
public sealed class PathCheckTests
{
    [Fact]
    public void Intervals_of_the_default_scorer_are_exact()
    {
        var check = Checked(RelationshipScorerOptions.Default);

        Assert.Equal(51, check.Checked);
        Assert.InRange(check.MaxIntervalError, 0, 1e-3);
        Assert.InRange(check.MaxDifference, 0, 1e-9);
    }

    [Fact]
    public void Intervals_of_another_kind_are_seen()
    {
        Assert.True(Checked(RelationshipScorerOptions.Default with { Exchange = ExchangeStrategies.Ratio }).MaxIntervalError > 0.01);
        Assert.True(Checked(RelationshipScorerOptions.Default with { Resilience = ResilienceStrategies.Ratio }).MaxIntervalError > 0.01);
        Assert.True(Checked(RelationshipScorerOptions.Default with { Connections = new GeometricConnections(new ConnectionOptions { Intervals = false }) }).MaxIntervalError > 0.01);
        Assert.True(Checked(RelationshipScorerOptions.Default with { Outcomes = new GammaPoissonOutcomes(new OutcomeOptions { Intervals = false }) }).MaxIntervalError > 0.01);
    }

    [Fact]
    public void Events_that_are_not_the_ledgers_are_seen()
    {
        var table = ColumnFold.Fold(new EventGenerator(100, 2_000).Columns(), threads: 1);
        var others = new EventGenerator(100, 2_000, seed: 5).Columns();

        Assert.Throws<InvalidOperationException>(() => new PathCheck(RelationshipScorer.Default).Check(others, table, 50));
    }

    private static PathCheck Checked(RelationshipScorerOptions options)
    {
        var columns = new EventGenerator(700, 12_000).Columns();
        var check = new PathCheck(new RelationshipScorer(options));

        // 50 rows evenly spread and the giant, whose name is not the first.
        check.Check(columns, ColumnFold.Fold(columns, threads: 1), 50);
        return check;
    }
}
