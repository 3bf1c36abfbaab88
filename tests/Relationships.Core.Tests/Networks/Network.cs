using Relationships.Networks;

namespace Relationships.Core.Tests.Networks;

/// <summary>A network told piece by piece; instants are days.</summary>
internal sealed class Network
{
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public List<TrustEdge> Edges { get; } = [];

    public static DateTimeOffset Day(double day) => s_start.AddDays(day);

    public Network Says(string source, string target, double good = 1, double bad = 0, double day = 0) => With(source, target, TrustEdgeKind.Opinion, good, bad, day);

    public Network Listens(string source, string target, double good = 1, double bad = 0, double day = 0) => With(source, target, TrustEdgeKind.Referral, good, bad, day);

    public Network Lives(string source, string target, double good = 1, double bad = 0, double day = 0) => With(source, target, TrustEdgeKind.Experience, good, bad, day);

    public Network With(string source, string target, TrustEdgeKind kind, double good, double bad, double day = 0)
    {
        Edges.Add(new TrustEdge(source, target, kind, good, bad, Day(day)));
        return this;
    }

    public TrustGraph Graph() => TrustGraph.Create(Edges);

    public NetworkTrustScore Score(INetworkTrustStrategy strategy, string truster = "t", string target = "k", double? asOf = null)
    {
        var graph = Graph();
        return strategy.Score(graph, graph.Question(truster, target, asOf is { } day ? Day(day) : null));
    }
}
