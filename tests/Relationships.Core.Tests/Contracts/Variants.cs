using System.Collections.Immutable;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Every strategy that the library names, with and without intervals: whatever is added to the lists is tested.</summary>
public static class Variants
{
    private const string WithIdentity = " with a declared identity";

    public static TheoryData<string, bool> Exchange => Of(ExchangeStrategies.All.Keys);

    public static TheoryData<string, bool> Trust => Of(TrustStrategies.All.Keys);

    /// <summary>Each also with an identity that declares four of the six points.</summary>
    public static TheoryData<string, bool> Connections
    {
        get
        {
            var data = Of(ConnectionStrategies.All.Keys);
            foreach (var name in ConnectionStrategies.All.Keys)
                data.Add(name + WithIdentity, true);
            return data;
        }
    }

    public static TheoryData<string, bool> Outcomes => Of(OutcomeStrategies.All.Keys);

    public static TheoryData<string, bool> Resilience => Of(ResilienceStrategies.All.Keys);

    public static TheoryData<string, bool> Continuum => Of(ContinuumStrategies.All.Keys);

    internal static ImmutableHashSet<ConnectionType> Declared { get; } =
        [ConnectionType.ProblemSolution, ConnectionType.Entertainment, ConnectionType.SharedValues, ConnectionType.Belonging];

    public static IExchangeStrategy ExchangeStrategy(string name, bool intervals) =>
        Make(ExchangeStrategies.All[name], intervals ? null : new ExchangeOptions { Intervals = false });

    public static ITrustStrategy TrustStrategy(string name, bool intervals) =>
        Make(TrustStrategies.All[name], intervals ? null : new TrustOptions { Intervals = false });

    public static IConnectionStrategy ConnectionStrategy(string name, bool intervals)
    {
        var declared = name.EndsWith(WithIdentity, StringComparison.Ordinal);
        var named = ConnectionStrategies.All[declared ? name[..^WithIdentity.Length] : name];
        return Make(named, intervals && !declared ? null : new ConnectionOptions { Intervals = intervals, Declared = declared ? Declared : null });
    }

    public static IOutcomeStrategy OutcomeStrategy(string name, bool intervals) =>
        Make(OutcomeStrategies.All[name], intervals ? null : new OutcomeOptions { Intervals = false });

    public static IResilienceStrategy ResilienceStrategy(string name, bool intervals) =>
        Make(ResilienceStrategies.All[name], intervals ? null : new ResilienceOptions { Intervals = false });

    public static IContinuumStrategy ContinuumStrategy(string name, bool intervals) =>
        Make(ContinuumStrategies.All[name], intervals ? null : new ContinuumOptions { Intervals = false });

    internal static RelationshipScorer ExchangeScorer(string name, bool intervals, EvidencePolicy? policy = null) =>
        new(Plain(policy) with { Exchange = ExchangeStrategy(name, intervals) });

    internal static RelationshipScorer TrustScorer(string name, bool intervals, EvidencePolicy? policy = null) =>
        new(Plain(policy) with { Trust = TrustStrategy(name, intervals) });

    internal static RelationshipScorer ConnectionScorer(string name, bool intervals, EvidencePolicy? policy = null) =>
        new(Plain(policy) with { Connections = ConnectionStrategy(name, intervals) });

    internal static RelationshipScorer OutcomeScorer(string name, bool intervals, EvidencePolicy? policy = null) =>
        new(Plain(policy) with { Outcomes = OutcomeStrategy(name, intervals) });

    /// <summary>With a lock-in by customer, so that none is left out of any law.</summary>
    internal static RelationshipScorer ResilienceScorer(string name, bool intervals, EvidencePolicy? policy = null) =>
        new(Plain(policy) with { Resilience = ResilienceStrategy(name, intervals), LockIn = 0.5, LockInOf = static key => key.Customer == "ann" ? 0.25 : 1 });

    internal static RelationshipScorer ContinuumScorer(string name, bool intervals, EvidencePolicy? policy = null) =>
        new(Plain(policy) with { Continuum = ContinuumStrategy(name, intervals) });

    /// <summary>The cheapest strategy of every vertical, so that the one in question takes the time.</summary>
    private static RelationshipScorerOptions Plain(EvidencePolicy? policy) => new()
    {
        Policy = policy ?? EvidencePolicy.Default,
        Exchange = ExchangeStrategy("ratio", false),
        Trust = TrustStrategy("beta", false),
        Connections = ConnectionStrategy("minimum", false),
        Outcomes = OutcomeStrategy("poisson", false),
        Resilience = ResilienceStrategy("ratio", false),
        Continuum = ContinuumStrategy("weighted-mean", false),
    };

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

    private static T Make<T>(T named, object? options)
        where T : class =>
        options is null ? named : (T)Activator.CreateInstance(named.GetType(), options)!;
}
