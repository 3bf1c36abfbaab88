namespace Relationships.Networks;

/// <summary>The standing of all parties as of an instant, without the words of the truster: those are direct evidence.</summary>
internal sealed class StandingFlow
{
    private const int MostIterations = 2000;
    private const double Enough = 1e-13;

    private readonly TrustGraph _graph;
    private readonly int _truster;
    private readonly long _ticks;
    private readonly double _seedWeight;
    private readonly bool[] _isSeen;
    private readonly int _seen;

    // Who hands on to whom, and what part: rows by source.
    private readonly int[] _starts;
    private readonly List<int> _targets = [];
    private readonly List<double> _parts = [];

    public StandingFlow(TrustGraph graph, int truster, long ticks, NetworkTrustOptions options)
    {
        (_graph, _truster, _ticks, _seedWeight) = (graph, truster, ticks, options.SeedWeight);
        _starts = new int[graph.PartyCount + 1];
        _isSeen = new bool[graph.PartyCount];
        Rows();
        _seen = _isSeen.Count(static s => s);
        Standing = Flow(Seeds(options));
    }

    public double[] Standing { get; }

    /// <summary>Standing against the mean, from 0 over 1/2 for the mean towards 1.</summary>
    public double Relative(int party) => _seen == 0 ? 0 : Standing[party] / (Standing[party] + (1.0 / _seen));

    /// <summary>Who but the truster told something of a target: how much, and what standing flows from it.</summary>
    public List<(int Party, double Mass, double Flow)> Witnesses(int target)
    {
        var mass = new SortedDictionary<int, double>();
        var (start, end) = _graph.About(target, _ticks);
        for (var row = start; row < end; row++)
        {
            var source = _graph.SourceAt(row);
            if (source != _truster && _graph.KindAt(_graph.PlaceAt(row)) == TrustEdgeKind.Opinion)
                mass[source] = mass.GetValueOrDefault(source) + _graph.EvidenceAt(_graph.PlaceAt(row)).Mass;
        }

        return [.. mass.Where(static m => m.Value > 0).Select(m => (m.Key, m.Value, Standing[m.Key] * Part(m.Key, target)))];
    }

    private double Part(int source, int target)
    {
        for (var i = _starts[source]; i < _starts[source + 1]; i++)
        {
            if (_targets[i] == target)
                return _parts[i];
        }

        return 0;
    }

    private void Rows()
    {
        var pair = new PartyColumn<NetworkEvidence>(_graph.PartyCount);
        for (var source = 0; source < _graph.PartyCount; source++)
        {
            _starts[source] = _targets.Count;
            if (source == _truster)
                continue;
            var (start, end) = _graph.Own(source, _ticks);
            for (var i = start; i < end; i++)
            {
                var target = _graph.TargetAt(i);
                _isSeen[source] = _isSeen[target] = true;

                // An experience is told to nobody.
                if (_graph.KindAt(i) == TrustEdgeKind.Opinion)
                    pair[target] = pair[target].Plus(_graph.EvidenceAt(i));
            }

            AddRow(pair);
        }

        _starts[^1] = _targets.Count;
    }

    private void AddRow(PartyColumn<NetworkEvidence> pair)
    {
        var total = 0.0;
        foreach (var target in pair.Used)
            total += Math.Max(0, pair[target].Good - pair[target].Bad);
        foreach (var target in pair.Used)
        {
            if (pair[target].Good - pair[target].Bad is not (> 0 and var net))
                continue;
            _targets.Add(target);
            _parts.Add(net / total);
        }

        pair.Clear();
    }

    /// <summary>Where standing starts and returns to: the seeds that are seen, or else all alike.</summary>
    private double[] Seeds(NetworkTrustOptions options)
    {
        var seeds = new double[_graph.PartyCount];
        foreach (var (seed, weight) in options.Seeds)
        {
            if (_graph.IndexOf(seed) is >= 0 and var party && _isSeen[party])
                seeds[party] = weight;
        }

        var total = seeds.Sum();
        for (var i = 0; i < seeds.Length; i++)
            seeds[i] = total > 0 ? seeds[i] / total : _isSeen[i] ? 1.0 / _seen : 0;
        return seeds;
    }

    private double[] Flow(double[] seeds)
    {
        var standing = (double[])seeds.Clone();
        var next = new double[standing.Length];
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            Array.Clear(next);
            var idle = 0.0;
            for (var source = 0; source < standing.Length; source++)
            {
                // Who trusts nobody hands its standing back to the seeds.
                if (_starts[source] == _starts[source + 1])
                    idle += standing[source];
                for (var i = _starts[source]; i < _starts[source + 1]; i++)
                    next[_targets[i]] += standing[source] * _parts[i];
            }

            var change = 0.0;
            for (var i = 0; i < next.Length; i++)
            {
                next[i] = ((1 - _seedWeight) * (next[i] + (idle * seeds[i]))) + (_seedWeight * seeds[i]);
                change += Math.Abs(next[i] - standing[i]);
            }

            (standing, next) = (next, standing);
            if (change <= Enough)
                break;
        }

        return standing;
    }
}
