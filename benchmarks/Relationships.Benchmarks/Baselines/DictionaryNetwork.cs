using Relationships.Networks;

namespace Relationships.Benchmarks.Baselines;

/// <summary>The baseline: a dictionary of lists, walked as one would write it first. No as-of, no paths, no reciprocity, no cap on introductions.</summary>
internal sealed class DictionaryNetwork
{
    private readonly Dictionary<string, List<TrustEdge>> _own = new(StringComparer.Ordinal);

    public DictionaryNetwork(IEnumerable<TrustEdge> edges)
    {
        foreach (var edge in edges)
        {
            if (!_own.TryGetValue(edge.Source, out var own))
                _own.Add(edge.Source, own = []);
            own.Add(edge);
        }
    }

    /// <summary>Trust of one party in all, over three hops.</summary>
    public Dictionary<string, double> Score(string truster)
    {
        var referral = new Dictionary<string, (double Good, double Bad)>(StringComparer.Ordinal);
        foreach (var edge in Own(truster, TrustEdgeKind.Referral))
            Add(referral, edge, 1);
        var tellers = new Dictionary<string, (double Good, double Bad)>(referral, StringComparer.Ordinal);
        foreach (var (introducer, evidence) in referral)
        {
            foreach (var edge in Own(introducer, TrustEdgeKind.Referral))
                Add(tellers, edge, Worth(evidence));
        }

        var told = new Dictionary<string, (double Good, double Bad)>(StringComparer.Ordinal);
        foreach (var (teller, _) in _own)
        {
            foreach (var edge in Own(teller, TrustEdgeKind.Opinion))
                Add(told, edge, Worth(tellers.GetValueOrDefault(teller)));
        }

        return told.ToDictionary(static t => t.Key, static t => (t.Value.Good + 1) / (t.Value.Good + t.Value.Bad + 2), StringComparer.Ordinal);
    }

    private IEnumerable<TrustEdge> Own(string party, TrustEdgeKind kind) =>
        _own.TryGetValue(party, out var own) ? own.Where(e => e.Kind == kind) : [];

    private static void Add(Dictionary<string, (double Good, double Bad)> to, TrustEdge edge, double weight)
    {
        var (good, bad) = to.GetValueOrDefault(edge.Target);
        to[edge.Target] = (good + (weight * edge.Good), bad + (weight * edge.Bad));
    }

    private static double Worth((double Good, double Bad) referral) => (referral.Good + .4) / (referral.Good + referral.Bad + 2);
}
