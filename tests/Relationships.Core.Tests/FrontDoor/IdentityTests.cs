using Relationships.Brands;
using Relationships.Connections;
using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

/// <summary>An identity makes the points that it does not declare unavailable, with its own brand only.</summary>
public class IdentityTests
{
    private static readonly BrandIdentity s_identity = new() { Brand = "brew", Connections = [ConnectionType.ProblemSolution, ConnectionType.Entertainment] };

    public static TheoryData<string> Strategies { get; } = [.. ConnectionStrategies.All.Keys];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Undeclared_points_are_unavailable_and_declared_ones_are_there_before_they_are_shown(string name)
    {
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Connections = ConnectionStrategies.All[name], Identity = s_identity });
        var score = scorer.Score(Valued("ann", Counterpart.Brand("brew")).Events, History.At(300)).Connections;
        Assert.Equal([ConnectionType.ProblemSolution, ConnectionType.Entertainment], Eras.Types.Where(t => score[t].IsAvailable));
        Assert.Equal(0, score.Richness);
    }

    [Fact]
    public void Another_brand_is_scored_as_without_one_in_a_batch_too()
    {
        var log = EventLog.Create([.. Valued("ann", Counterpart.Brand("brew")).Events, .. Valued("ann", Counterpart.Brand("other")).Events, .. Valued("ann", Counterpart.Person("Jo")).Events]);
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Identity = s_identity });
        var table = LedgerTable.Fold(log, History.At(300), cancellation: TestContext.Current.CancellationToken);
        var scores = scorer.Score(table, History.At(300));
        var without = RelationshipScorer.Default.Score(table, History.At(300));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(i => scores[i].Connections.SharedValues.IsAvailable));
        Assert.Equal(without[1].Connections, scores[1].Connections);
        Assert.Equal(without[0].Continuum, scores[0].Continuum);
        Assert.Equal(scorer.Score(log.Events(0).ToArray(), History.At(300)).Connections, scores[0].Connections);
    }

    [Fact]
    public void An_identity_without_a_brand_is_for_all()
    {
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Identity = s_identity with { Brand = null } });
        Assert.False(scorer.Score(Valued("ann", Counterpart.Brand("other")).Events, History.At(300)).Connections.SharedValues.IsAvailable);
    }

    [Fact]
    public void A_strategy_that_knows_no_declared_points_is_refused_by_name()
    {
        var options = new RelationshipScorerOptions { Identity = s_identity, Connections = new Always() };
        Assert.Contains(nameof(Always), Assert.Throws<ArgumentException>(() => new RelationshipScorer(options)).Message, StringComparison.Ordinal);
        Assert.NotNull(new RelationshipScorer(options with { Identity = null }));
    }

    [Fact]
    public void An_identity_made_in_code_with_faults_is_refused_with_all_of_them()
    {
        var faulty = s_identity with { Values = Topics.Of("--", new string('a', 81)) };
        var thrown = Assert.Throws<BrandException>(() => new RelationshipScorer(new RelationshipScorerOptions { Identity = faulty }));
        Assert.Equal(["values[0]", "values[1]"], thrown.Faults.Select(f => f.Path));
        Assert.Empty(Brew.Identity.Validate());
    }

    private static History Valued(string customer, Counterpart counterpart) => new History(customer, counterpart)
        .Every(10, 20, EventKind.ValueDemonstrated)
        .Every(10, 20, EventKind.ConnectionResponded, e => e with { Connection = ConnectionType.SharedValues });

    private sealed class Always : IConnectionStrategy
    {
        public ConnectionScore Score(in ConnectionEvidence evidence, EvidencePolicy policy) => default;
    }
}
