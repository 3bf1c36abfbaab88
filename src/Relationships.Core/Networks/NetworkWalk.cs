using System.Collections.Immutable;

namespace Relationships.Networks;

/// <summary>
/// The network as one truster sees it at one instant: what those whom it knows are worth to it as tellers, and those whom
/// they introduce. Begun once, it is asked about target after target.
/// </summary>
/// <remarks>
/// O(pieces of those whom the truster knows) to begin, O(pieces about and of the target) to ask; 93 bytes a party. A way
/// never leads through the truster or the target. Not thread-safe.
/// </remarks>
internal sealed class NetworkWalk
{
    private readonly TrustGraph _graph;
    private readonly NetworkTrustOptions _options;
    private readonly OpinionRules _rules;

    // Of the truster itself.
    private readonly PartyColumn<NetworkEvidence> _functional;
    private readonly PartyColumn<NetworkEvidence> _referral;

    // By introduction, from all whom the truster knows.
    private readonly PartyColumn<FusedEvidence> _introduced;

    // For one target at a time, or one introducer.
    private readonly PartyColumn<NetworkEvidence> _pair;
    private readonly PartyColumn<NetworkEvidence> _told;

    private int _truster = -1;
    private long _ticks;

    public NetworkWalk(TrustGraph graph, NetworkTrustOptions options, OpinionRules rules)
    {
        (_graph, _options, _rules) = (graph, options, rules);
        var parties = graph.PartyCount;
        (_functional, _referral, _introduced, _pair, _told) = (new(parties), new(parties), new(parties), new(parties), new(parties));
    }

    /// <summary>Sees the network with the eyes of a truster at an instant.</summary>
    public void Begin(int truster, long ticks)
    {
        (_truster, _ticks) = (truster, ticks);
        _functional.Clear();
        _referral.Clear();
        _introduced.Clear();
        if (truster < 0)
            return;
        var (start, end) = _graph.Own(truster, ticks);
        for (var i = start; i < end; i++)
            Add(_graph.KindAt(i) == TrustEdgeKind.Referral ? _referral : _functional, _graph.TargetAt(i), _graph.EvidenceAt(i));
        if (_options.MaxHops < 3)
            return;
        foreach (var introducer in _referral.Used)
        {
            foreach (var (party, evidence) in IntroducedBy(introducer))
                _introduced[party] = _introduced[party].With(evidence, _rules);
        }
    }

    /// <summary>What the truster has of the target itself.</summary>
    public NetworkEvidence Direct(int target) => _functional[target];

    /// <summary>What the target told of the truster.</summary>
    public NetworkEvidence Reciprocal(int target)
    {
        var told = default(NetworkEvidence);
        if (_truster < 0)
            return told;
        var (start, end) = _graph.Own(target, _ticks);
        for (var i = start; i < end; i++)
        {
            if (_graph.TargetAt(i) == _truster && _graph.KindAt(i) == TrustEdgeKind.Opinion)
                told = told.Plus(_graph.EvidenceAt(i));
        }

        return told;
    }

    /// <summary>What others tell of the target.</summary>
    public IndirectEvidence Indirect(int target)
    {
        if (_options.MaxHops < 2)
            return new IndirectEvidence(default, 0, []);
        var witnesses = Witnesses(target);
        var (known, strangers) = (default(FusedEvidence), default(FusedEvidence));
        foreach (var witness in witnesses)
        {
            if (witness.IsStranger)
                strangers = strangers.With(witness.Evidence, _rules);
            else
                known = known.With(witness.Evidence, _rules);
        }

        // Strangers fill what the known leave of the cap, so that no number of them drowns a voice that the truster knows.
        var fromKnown = known.Result(_rules).AtMost(_options.IndirectCap);
        var fromStrangers = strangers.Result(_rules).AtMost(Math.Max(0, _options.IndirectCap - fromKnown.Mass));
        var total = fromKnown.Plus(fromStrangers);
        if (_options.Paths == 0 || total.Mass <= 0)
            return new IndirectEvidence(total, witnesses.Count, []);
        var paths = ImmutableArray.CreateBuilder<TrustPath>();
        var knownScale = Scale(fromKnown, known);
        var strangerScale = Scale(fromStrangers, strangers);
        foreach (var witness in witnesses)
        {
            var counted = witness.Evidence.Times(_rules.Confidence(witness.Evidence.Mass) * (witness.IsStranger ? strangerScale : knownScale));
            foreach (var (via, share) in Ways(witness, target))
            {
                var evidence = counted.Times(share);
                paths.Add(new TrustPath(via, witness.Weight * share, evidence.Mass / total.Mass, evidence, 0, witness.IsStranger));
            }
        }

        return new IndirectEvidence(total, witnesses.Count, paths.DrainToImmutable());
    }

    private static void Add(PartyColumn<NetworkEvidence> column, int party, NetworkEvidence evidence) => column[party] = column[party].Plus(evidence);

    private static double Scale(NetworkEvidence counted, in FusedEvidence fused) => fused.Sum.Mass > 0 ? counted.Mass / fused.Sum.Mass : 0;

    /// <summary>What a teller is worth of whom the truster has such evidence: b + a u.</summary>
    private double Worth(NetworkEvidence referral) =>
        (referral.Good + (_options.ReferralBaseRate * _options.PriorWeight)) / (referral.Mass + _options.PriorWeight);

    /// <summary>What an introducer has told the truster of others as tellers, discounted.</summary>
    private List<(int Party, NetworkEvidence Evidence)> IntroducedBy(int introducer)
    {
        var introduced = new List<(int, NetworkEvidence)>();
        var weight = Worth(_referral[introducer]);
        if (!(weight > 0))
            return introduced;
        var (start, end) = _graph.Own(introducer, _ticks);
        for (var i = start; i < end; i++)
        {
            if (_graph.KindAt(i) == TrustEdgeKind.Referral && _graph.TargetAt(i) != _truster)
                Add(_pair, _graph.TargetAt(i), _graph.EvidenceAt(i));
        }

        foreach (var party in _pair.Used)
            introduced.Add((party, _pair[party].Times(_rules.Factor(weight, _pair[party].Mass))));
        _pair.Clear();
        return introduced;
    }

    private List<Witness> Witnesses(int target)
    {
        // The target may know a witness and be known to the truster: it does not vouch for who speaks of it.
        if (_options.MaxHops >= 3 && _referral[target].Mass > 0)
        {
            foreach (var (party, evidence) in IntroducedBy(target))
                Add(_pair, party, evidence);
        }

        var (start, end) = _graph.About(target, _ticks);
        for (var row = start; row < end; row++)
        {
            var place = _graph.PlaceAt(row);
            if (_graph.KindAt(place) == TrustEdgeKind.Opinion && _graph.SourceAt(row) != _truster)
                Add(_told, _graph.SourceAt(row), _graph.EvidenceAt(place));
        }

        var witnesses = new List<Witness>(_told.Used.Count);
        foreach (var party in _told.Used)
        {
            var own = _referral[party];
            var fused = _pair[party].Mass > 0 ? _introduced[party].Without(default(FusedEvidence).With(_pair[party], _rules)) : _introduced[party];
            var introduced = fused.Result(_rules).AtMost(_options.IndirectCap);
            var isStranger = !(own.Mass + introduced.Mass > 0);
            if (isStranger && !_options.HearStrangers)
                continue;
            var weight = Worth(own.Plus(introduced));
            var told = _told[party];
            if (weight > 0 && told.Mass > 0)
                witnesses.Add(new Witness(party, isStranger, weight, own, introduced, told.Times(_rules.Factor(weight, told.Mass))));
        }

        _told.Clear();
        _pair.Clear();
        return witnesses;
    }

    /// <summary>The ways to a witness and what part of its weight each carries: in proportion to the evidence that comes on it.</summary>
    private List<(ImmutableArray<string> Via, double Share)> Ways(Witness witness, int target)
    {
        var name = _graph.NameOf(witness.Party);
        if (witness.IsStranger)
            return [([name], 1)];
        var ways = new List<(ImmutableArray<string>, double)>();
        var mass = witness.Own.Mass + witness.Introduced.Mass;
        if (witness.Own.Mass > 0)
            ways.Add(([name], witness.Own.Mass / mass));
        if (!(witness.Introduced.Mass > 0))
            return ways;
        var (start, end) = _graph.About(witness.Party, _ticks);
        for (var row = start; row < end; row++)
        {
            var introducer = _graph.SourceAt(row);
            var place = _graph.PlaceAt(row);
            if (_graph.KindAt(place) == TrustEdgeKind.Referral && introducer != _truster && introducer != target && _referral[introducer].Mass > 0)
                Add(_pair, introducer, _graph.EvidenceAt(place));
        }

        var parts = new List<(int Party, double Mass)>(_pair.Used.Count);
        foreach (var introducer in _pair.Used)
        {
            var discounted = _pair[introducer].Mass * _rules.Factor(Worth(_referral[introducer]), _pair[introducer].Mass);
            parts.Add((introducer, discounted * _rules.Confidence(discounted)));
        }

        _pair.Clear();
        var all = parts.Sum(static p => p.Mass);
        foreach (var (introducer, part) in parts)
        {
            if (part > 0)
                ways.Add(([_graph.NameOf(introducer), name], witness.Introduced.Mass / mass * (part / all)));
        }

        return ways;
    }

    /// <summary>Who speaks of the target: what its word is worth, from what, and what it tells, discounted.</summary>
    private readonly record struct Witness(
        int Party, bool IsStranger, double Weight, NetworkEvidence Own, NetworkEvidence Introduced, NetworkEvidence Evidence);
}
