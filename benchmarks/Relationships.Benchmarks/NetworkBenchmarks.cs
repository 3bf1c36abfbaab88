using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Baselines;
using Relationships.Benchmarks.Events;
using Relationships.Networks;

namespace Relationships.Benchmarks;

/// <summary>Trust of one party in all others over a million pieces of evidence, on one thread.</summary>
[MemoryDiagnoser]
public class NetworkBenchmarks
{
    private const int Parties = 100_000;

    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly EvidenceFlowTrust _flow = new(NetworkTrustOptions.Default with { Paths = 0, Intervals = false });
    private readonly EigenTrust _eigen = new(NetworkTrustOptions.Default with { Paths = 0, Intervals = false });
    private List<TrustEdge> _edges = [];
    private TrustGraph _graph = null!;
    private DictionaryNetwork _baseline = null!;
    private TrustQuestion[] _questions = [];
    private NetworkTrustScore[] _scores = [];

    /// <summary>How many pieces of evidence: half of them opinions, half referral.</summary>
    [Params(1_000_000)]
    public int Edges { get; set; }

    /// <summary>Makes the network; few are known by many, as in life.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix64(20240101);
        string Party(double skew) => FormattableString.Invariant($"p{(int)(Parties * Math.Pow(random.NextDouble(), skew))}");
        _edges = [.. Enumerable.Range(0, Edges).Select(i => new TrustEdge(
            Party(2), Party(2), i % 2 == 0 ? TrustEdgeKind.Opinion : TrustEdgeKind.Referral, 1, random.NextDouble() < .1 ? 2 : 0, s_start.AddSeconds(i / 3)))];
        _graph = TrustGraph.Create(_edges);
        _baseline = new DictionaryNetwork(_edges);
        var truster = _graph.IndexOf("p0");
        _questions = [.. Enumerable.Range(0, _graph.PartyCount).Select(target => new TrustQuestion(truster, target))];
        _scores = new NetworkTrustScore[_questions.Length];
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public object DictionaryOfLists() => _baseline.Score("p0");

    /// <summary>Evidence flow, with reciprocity, propensity and caps.</summary>
    [Benchmark]
    public double EvidenceFlow()
    {
        _flow.Score(_graph, _questions, _scores);
        return _scores[^1].Value;
    }

    /// <summary>EigenTrust to convergence.</summary>
    [Benchmark]
    public double Eigen()
    {
        _eigen.Score(_graph, _questions, _scores);
        return _scores[^1].Value;
    }

    /// <summary>Making the graph.</summary>
    [Benchmark]
    public TrustGraph Build() => TrustGraph.Create(_edges);
}
