using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Outcomes;
using Relationships.Resilience;

namespace Relationships.Architecture.Tests.Allocation;

/// <summary>A million relationships must cost no more garbage than ten.</summary>
public class BatchAllocationTests(ITestOutputHelper output)
{
    private const int Few = 10;
    private const int Many = 10_000;

    private static readonly DateTimeOffset s_start = new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_asOf = s_start.AddDays(400);
    private static readonly Lazy<LedgerTable> s_table = new(MakeTable);

    public static TheoryData<string, bool> Cases { get; } = MakeCases();

    [Theory]
    [MemberData(nameof(Cases))]
    public void ABatchAllocatesTheSameWhateverItsSize(string strategies, bool rollup)
    {
        var scorer = new RelationshipScorer(Options(strategies));
        IEvidenceSource source = rollup ? new BrandRollup(s_table.Value) : s_table.Value;
        var scores = new RelationshipScores(Many);

        var few = Allocated(scorer, source, Few, scores);
        var many = Allocated(scorer, source, Many, scores);

        output.WriteLine($"{strategies}: {few} bytes for {Few} relationships, {many} for {Many}");
        Assert.Equal(Many, scores.Count);
        Assert.True(few == many && few <= 256, $"{strategies}{(rollup ? ", rolled up" : "")}: {few} bytes for {Few} relationships, {many} for {Many}.");
    }

    private static long Allocated(RelationshipScorer scorer, IEvidenceSource source, int count, RelationshipScores scores)
    {
        // The compiler and lazily made tables have their turn first; then the least of several, since the runtime
        // may allocate on any thread when it swaps code.
        for (var i = 0; i < 3; i++)
            scorer.Score(source, 0, count, s_asOf, scores);
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            scorer.Score(source, 0, count, s_asOf, scores);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static RelationshipScorerOptions Options(string strategies) => RelationshipScorerOptions.Default with
    {
        Exchange = strategies switch
        {
            "no intervals" => new BetaExchange(new ExchangeOptions { Intervals = false }),
            _ => ExchangeStrategies.All.GetValueOrDefault(strategies, ExchangeStrategies.Beta),
        },
        Outcomes = strategies switch
        {
            "no intervals" => new GammaPoissonOutcomes(new OutcomeOptions { Intervals = false }),
            _ => OutcomeStrategies.All.GetValueOrDefault(strategies, OutcomeStrategies.GammaPoisson),
        },
        Resilience = strategies switch
        {
            "no intervals" => new BetaResilience(new ResilienceOptions { Intervals = false }),
            _ => ResilienceStrategies.All.GetValueOrDefault(strategies, ResilienceStrategies.Beta),
        },
        LockInOf = strategies == "lock-in by relationship" ? static key => key.Customer.Length > 4 ? 0.5 : 0 : null,
        Continuum = strategies switch
        {
            "no intervals" => new NoisyOrContinuum(new ContinuumOptions { Intervals = false }),
            _ => ContinuumStrategies.All.GetValueOrDefault(strategies, ContinuumStrategies.NoisyOr),
        },
    };

    private static TheoryData<string, bool> MakeCases()
    {
        var cases = new TheoryData<string, bool> { { "default", false }, { "no intervals", false }, { "lock-in by relationship", false }, { "default", true } };
        foreach (var name in ExchangeStrategies.All.Keys.Concat(OutcomeStrategies.All.Keys).Concat(ResilienceStrategies.All.Keys).Concat(ContinuumStrategies.All.Keys).Distinct())
            cases.Add(name, false);
        return cases;
    }

    /// <summary>Relationships with every kind of open item: promises overdue, approaches unanswered, failures unrecovered.</summary>
    private static LedgerTable MakeTable()
    {
        var table = new LedgerTable();
        for (var i = 0; i < Many; i++)
        {
            // Two products of each brand, so that a roll-up has something to add up.
            var counterpart = Counterpart.Product($"product-{i % 2}");
            var customer = $"customer-{i / 2:00000}";
            RelationshipEvent At(int day, EventKind kind, string? episode = null) => new(customer, kind, s_start.AddDays(day + (i % 7)))
            {
                Counterpart = counterpart,
                Brand = "house",
                Channel = (Channel)(1 + (i % 20)),
                Episode = episode,
                Due = kind == EventKind.PromiseMade ? s_start.AddDays(day + 20) : null,
            };
            RelationshipEvent[] events =
            [
                At(0, EventKind.Purchase),
                At(10, EventKind.PromiseMade, "p1"),
                At(20, EventKind.Conversation),
                At(30, EventKind.Failure, "f1"),
                At(40, EventKind.Approach, "a1"),
                At(50, EventKind.Offer),
                At(60 + (i % 300), EventKind.Purchase),
            ];
            table.Append(Ledger.Fold(events.AsSpan(0, 1 + (i % events.Length))), "house");
        }

        return table;
    }
}
