using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Loyalty;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Randomness;
using Relationships.Outcomes;

namespace Relationships.Modeling.Tests.Lifetimes.Loyalty;

public sealed class PurchaseModelLoyaltyTests
{
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly EventLog s_log = EventLog.Create(Events());

    private static IPurchaseModel[] Models =>
    [
        new BgNbdModel(.243, 4.414, .793, 2.426, TimeUnit.Week),
        new MbgNbdModel(.525, 6.183, .891, 1.614, TimeUnit.Week),
        new ParetoNbdModel(.5534, 10.5802, .6061, 11.6562, TimeUnit.Week),
    ];

    [Fact]
    public void Loyalty_is_the_models_chance_of_a_purchase_at_any_as_of()
    {
        foreach (var model in Models)
        {
            var loyalty = new PurchaseModelLoyalty(model, s_log);
            foreach (var split in new[] { new DateOnly(2024, 2, 10), new DateOnly(2024, 9, 30), new DateOnly(2026, 1, 1) })
            {
                var asOf = new DateTimeOffset(split.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                var (plain, scores) = (Scores(null, asOf), Scores(loyalty, asOf));
                var table = PurchaseSummaryTable.FromLog(s_log, split, new PurchaseSummaryOptions { Grouping = SummaryGrouping.Relationship });
                var (row, horizon) = (0, Duration.Days(12 * 30.4375));
                for (var i = 0; i < scores.Count; i++)
                {
                    if (row == table.Count || s_log.Keys[i] != table.Relationships![row])
                    {
                        Assert.Equal(plain[i].Outcomes, scores[i].Outcomes);
                        continue;
                    }

                    var chance = scores[i].Outcomes.Loyalty;
                    Assert.Equal(1 - model.PurchaseProbability(table[row], 0, horizon), chance.Estimate.Value, 1e-12);
                    Assert.Equal(model.ExpectedPurchases(table[row], horizon), chance.Expected, 1e-12);
                    Assert.NotEqual(plain[i].Outcomes.Loyalty.Estimate, chance.Estimate);
                    Assert.Equal(plain[i].Outcomes.Advocacy, scores[i].Outcomes.Advocacy);
                    Assert.Equal(table.Age[row] * 7 / 30.4375, chance.Estimate.EvidenceMass, 1e-9);
                    row++;
                }

                Assert.Equal(table.Count, row);
            }
        }
    }

    [Fact]
    public void Purchases_of_the_as_of_itself_do_not_count_and_the_day_behind_it_does()
    {
        var at = s_start.AddDays(3);
        var log = EventLog.Create([new RelationshipEvent("c", EventKind.Conversation, s_start), new RelationshipEvent("c", EventKind.Purchase, at)]);
        var loyalty = new PurchaseModelLoyalty(Models[0], log);
        Assert.Equal(Scores(null, at, log)[0].Outcomes, Scores(loyalty, at, log)[0].Outcomes);
        var next = Scores(loyalty, at.AddTicks(1), log)[0].Outcomes.Loyalty.Estimate;
        var newcomer = new PurchaseSummary(0, default, default);
        Assert.Equal(1 - Models[0].PurchaseProbability(newcomer, 0, Duration.Days(12 * 30.4375)), next.Value, 1e-12);
        Assert.Equal((1, 0), (next.Uncertainty, next.EvidenceMass));
    }

    [Fact]
    public void Relationships_that_the_log_lacks_are_left_alone()
    {
        var others = EventLog.Create([new RelationshipEvent("nobody", EventKind.Purchase, s_start)]);
        var asOf = s_start.AddDays(500);
        var (plain, scores) = (Scores(null, asOf), Scores(new PurchaseModelLoyalty(Models[0], others), asOf));
        for (var i = 0; i < scores.Count; i++)
            Assert.Equal(plain[i].Outcomes, scores[i].Outcomes);
    }

    // Drawn from the posterior: who left has no chance, who did not has that of its rate (and, with Pareto/NBD, of its mean lifetime).
    [Fact]
    public void The_interval_is_that_of_the_customers_own_chance()
    {
        const int Draws = 40_000;
        var horizon = Duration.Weeks(52);
        var random = new RandomStream(9);
        foreach (var (x, last, age) in new[] { (0, 0.0, 30.0), (2, 30.43, 38.86), (9, 35, 39), (4, 6, 60) })
        {
            var customer = new PurchaseSummary(x, Duration.Weeks(last), Duration.Weeks(age));
            foreach (var model in Models)
            {
                var rate = OwnRate.Of(model)!.Value;
                var alive = model.ProbabilityAlive(customer);
                var (low, high, sum, inside) = (rate.ChanceQuantile(customer, horizon, alive, .05), rate.ChanceQuantile(customer, horizon, alive, .95), 0.0, 0);
                for (var i = 0; i < Draws; i++)
                {
                    var chance = random.NextUniform() < alive ? Chance(rate, random.NextGamma(rate.Shape + x) / (rate.Rate + age), age, 52) : 0;
                    sum += chance;
                    inside += chance >= low && chance <= high ? 1 : 0;
                }

                // Where more than 5 % left the lower end is 0 and all below is inside; where 95 % did, the upper end is 0 too.
                Assert.Equal(alive > .95 ? .9 : Math.Max(.95, 1 - alive), inside / (double)Draws, .007);
                Assert.Equal(1 - model.PurchaseProbability(customer, 0, horizon), sum / Draws, .01);
            }
        }
    }

    [Fact]
    public void Nothing_is_allocated_per_relationship()
    {
        foreach (var model in Models)
        {
            var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Purchases = new PurchaseModelLoyalty(model, s_log) });
            var asOf = s_start.AddDays(400);
            var table = LedgerTable.Fold(s_log, asOf, cancellation: TestContext.Current.CancellationToken);
            var scores = new RelationshipScores(table.Count);
            Assert.Equal(Allocated(scorer, table, 10, asOf, scores), Allocated(scorer, table, table.Count, asOf, scores));
        }
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        Assert.Throws<ArgumentNullException>("model", () => new PurchaseModelLoyalty(null!, s_log));
        Assert.Throws<ArgumentNullException>("log", () => new PurchaseModelLoyalty(Models[0], null!));
        var covariates = ParetoNbdModel.Create([new("r", 1), new("alpha", 1), new("s", 1), new("beta", 1), new("purchase.z", 1)], TimeUnit.Week);
        Assert.Throws<ArgumentException>("model", () => new PurchaseModelLoyalty(covariates, s_log));
    }

    private static long Allocated(RelationshipScorer scorer, LedgerTable table, int count, DateTimeOffset asOf, RelationshipScores scores)
    {
        for (var i = 0; i < 3; i++)
            scorer.Score(table, 0, count, asOf, scores);
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            scorer.Score(table, 0, count, asOf, scores);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    // By the trapezoid rule, in small steps.
    private static double Chance(OwnRate rate, double own, double age, double weeks)
    {
        const int Steps = 200;
        double sum = 0, before = 1;
        for (var i = 1; i <= Steps; i++)
        {
            var u = weeks * i / Steps;
            var here = Math.Exp(-own * u);
            sum += (before - here) * Math.Pow(1 + ((u - (weeks / Steps / 2)) / (rate.LeavingRate + age)), -rate.LeavingShape);
            before = here;
        }

        return sum;
    }

    private static RelationshipScores Scores(ILoyaltyModel? model, DateTimeOffset asOf, EventLog? log = null) =>
        new RelationshipScorer(RelationshipScorerOptions.Default with { Purchases = model })
            .Score(LedgerTable.Fold(log ?? s_log, asOf, cancellation: TestContext.Current.CancellationToken), asOf);

    /// <summary>Customers with two counterparts each, some without a purchase, several purchases a day.</summary>
    private static IEnumerable<RelationshipEvent> Events()
    {
        var random = new RandomStream(3);
        for (var i = 0; i < 60; i++)
        {
            for (var product = 0; product < 2; product++)
            {
                var key = Counterpart.Product($"p{product}");
                yield return new RelationshipEvent($"c{i:00}", EventKind.Conversation, s_start.AddDays(random.NextUniform() * 30)) { Counterpart = key };
                var count = (i + product) % 4 == 3 ? 0 : 1 + (i % 7);
                for (var k = 0; k < count; k++)
                    yield return new RelationshipEvent($"c{i:00}", EventKind.Purchase, s_start.AddDays(k + (random.NextUniform() * 20 * k))) { Counterpart = key };
            }
        }
    }
}
