using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Every strategy that the library names, with and without intervals: whatever is added to the lists is tested.</summary>
public static class Variants
{
    public static TheoryData<string, bool> Exchange => Of(ExchangeStrategies.All.Keys);

    public static TheoryData<string, bool> Continuum => Of(ContinuumStrategies.All.Keys);

    public static IExchangeStrategy ExchangeStrategy(string name, bool intervals) =>
        Make(ExchangeStrategies.All[name], intervals, new ExchangeOptions { Intervals = false });

    public static IContinuumStrategy ContinuumStrategy(string name, bool intervals) =>
        Make(ContinuumStrategies.All[name], intervals, new ContinuumOptions { Intervals = false });

    internal static RelationshipScorer ExchangeScorer(string name, bool intervals, EvidencePolicy? policy = null) => new(new RelationshipScorerOptions
    {
        Policy = policy ?? EvidencePolicy.Default,
        Exchange = ExchangeStrategy(name, intervals),
        Continuum = ContinuumStrategy("weighted-mean", false),
    });

    internal static RelationshipScorer ContinuumScorer(string name, bool intervals, EvidencePolicy? policy = null) => new(new RelationshipScorerOptions
    {
        Policy = policy ?? EvidencePolicy.Default,
        Exchange = ExchangeStrategy("ratio", false),
        Continuum = ContinuumStrategy(name, intervals),
    });

    private static TheoryData<string, bool> Of(IEnumerable<string> names)
    {
        var data = new TheoryData<string, bool>();
        foreach (var name in names)
        {
            data.Add(name, true);
            data.Add(name, false);
        }

        return data;
    }

    private static T Make<T>(T named, bool intervals, object without)
        where T : class =>
        intervals ? named : (T)Activator.CreateInstance(named.GetType(), without)!;
}
