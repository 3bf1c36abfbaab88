using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// What a relationship's events add to the sums that kinds feed, event by event: a ledger's evidence before it is added
/// up, so that it can be laid at the door of whoever acted. Promises, failures and their recoveries weigh as in a ledger.
/// </summary>
/// <remarks>
/// Repeat counts every purchase here, in a ledger the strongest of a day. Where an end's beginning is not among the
/// events it stands alone, as in a slice of a log.
/// </remarks>
internal sealed class EvidenceTrail
{
    private const double DefaultStrength = 1;
    private const double DefaultSeverity = 0.5;

    private readonly CompiledPolicy _policy;
    private readonly List<EvidencePiece> _pieces = [];
    private readonly Dictionary<(Counterpart, Initiator, string), Promise> _promises = [];
    private readonly Dictionary<(Counterpart, string), OpenEpisode> _failures = [];

    private EvidenceTrail(CompiledPolicy policy, DateTimeOffset asOf)
    {
        _policy = policy;
        AsOf = asOf.UtcTicks;
    }

    /// <summary>The pieces, by event, then those that nothing ended.</summary>
    public IReadOnlyList<EvidencePiece> Pieces => _pieces;

    private long AsOf { get; }

    /// <summary>Follows the events of one relationship, or of a customer's life with a brand.</summary>
    /// <param name="events">In canonical order, all earlier than the as-of.</param>
    /// <param name="asOf">The instant from which it is looked back.</param>
    /// <param name="policy">What events count for.</param>
    public static EvidenceTrail Of(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy)
    {
        var trail = new EvidenceTrail(policy.Compiled, asOf);
        for (var i = 0; i < events.Length; i++)
            trail.Take(i, events[i]);
        trail.Close();
        return trail;
    }

    /// <summary>What a piece still weighs at the as-of.</summary>
    public double Left(in EvidencePiece piece) => piece.Amount * _policy.Growth(piece.Sum, piece.At - AsOf);

    /// <summary>A decayed sum at the as-of.</summary>
    public double Sum(EvidenceSum sum)
    {
        double total = 0;
        foreach (var piece in _pieces)
        {
            if (piece.Sum == sum)
                total += Left(piece);
        }

        return total;
    }

    private void Take(int index, RelationshipEvent e)
    {
        var rule = _policy.Rule(e.Kind);
        var fact = new Fact(index, rule, e.Initiator ?? rule.Initiator, e.At.UtcTicks, e.Strength ?? DefaultStrength, e.Severity ?? DefaultSeverity)
        {
            Cost = rule.Costly ? _policy.CostFactor(e.Amount) : 1,
        };
        if (string.IsNullOrEmpty(e.Episode))
            Feed(StandingAlone(fact));
        else if (rule.Role == KindRole.PromiseMade)
            Make(fact, e);
        else if (rule.Role is KindRole.PromiseKept or KindRole.PromiseBroken && _promises.Remove((e.Counterpart, fact.By, e.Episode), out var promise))
            End(fact with { Strength = e.Strength ?? promise.Strength, Severity = e.Severity ?? promise.Severity }, promise);
        else if (rule.Role is KindRole.Failure || (rule.Role is KindRole.Recovery or KindRole.RecoveryFailed && _failures.ContainsKey((e.Counterpart, e.Episode))))
            Step(fact, (e.Counterpart, e.Episode));
        else
            Feed(StandingAlone(fact));
    }

    private Fact StandingAlone(in Fact fact) => fact.Rule.Role switch
    {
        KindRole.Recovery => fact with { Rule = _policy.ServiceGood },
        KindRole.RecoveryFailed => fact with { Rule = _policy.ServicePoor },
        _ => fact,
    };

    private void Make(in Fact fact, RelationshipEvent e)
    {
        Feed(fact);
        _promises[(e.Counterpart, fact.By, e.Episode!)] = new Promise(fact, e.Due?.UtcTicks ?? long.MaxValue);
    }

    private void End(in Fact end, in Promise promise)
    {
        if (end.Rule.Role == KindRole.PromiseBroken || end.At <= promise.Due)
        {
            Feed(end);
            return;
        }

        var kept = double.Exp2(-(end.At - promise.Due) / (_policy.Policy.Episodes.LateHalfLifeDays * TimeSpan.TicksPerDay));
        Feed(end, kept);
        foreach (var feed in _policy.PromiseBroken.Feeds)
        {
            if (feed.Sum.IsBad() && (feed.Sum.Judges() ?? end.By) == end.By)
                _pieces.Add(new EvidencePiece(end.Index, feed.Sum, (1 - kept) * _policy.Amount(feed, promise.Strength, promise.Severity), promise.Due));
        }
    }

    /// <summary>The bad of an episode is held until it is known whether it was made good.</summary>
    private void Step(in Fact fact, (Counterpart, string) episode)
    {
        Feed(fact, badToo: false);
        if (!_failures.TryGetValue(episode, out var open))
            _failures.Add(episode, open = new OpenEpisode());
        if (fact.Rule.Role == KindRole.Recovery)
        {
            Release(open, 1 - _policy.Policy.Episodes.RecoveryCancels);
            _failures.Remove(episode);
            return;
        }

        foreach (var feed in fact.Rule.Feeds)
        {
            if (feed.Sum.IsBad())
                open.Held.Add(new EvidencePiece(fact.Index, feed.Sum, _policy.Amount(feed, fact.Strength, fact.Severity), fact.At));
        }

        if (fact.Rule.Role == KindRole.RecoveryFailed)
            open.FailedRecoveries++;
    }

    private void Release(OpenEpisode open, double share)
    {
        share *= open.FailedRecoveries >= 2 ? _policy.Policy.Episodes.SecondFailureFactor : 1;
        foreach (var piece in open.Held)
            _pieces.Add(piece with { Amount = share * piece.Amount });
    }

    private void Close()
    {
        foreach (var promise in _promises.Values.Where(p => p.Due < AsOf).OrderBy(p => p.Index))
        {
            foreach (var feed in _policy.PromiseBroken.Feeds)
            {
                if ((feed.Sum.Judges() ?? promise.By) == promise.By && !(feed.Sum.CountsOnlyWhatCounterpartInitiates() && promise.By != Initiator.Counterpart))
                    _pieces.Add(new EvidencePiece(promise.Index, feed.Sum, _policy.Amount(feed, promise.Strength, promise.Severity), promise.Due));
            }
        }

        foreach (var open in _failures.Values.OrderBy(f => f.Held.Count > 0 ? f.Held[0].Event : int.MaxValue))
            Release(open, 1);
    }

    private void Feed(in Fact fact, double share = 1, bool badToo = true)
    {
        var isPromiseEnd = fact.Rule.Role is KindRole.PromiseKept or KindRole.PromiseBroken;
        foreach (var feed in fact.Rule.Feeds)
        {
            if ((!badToo && feed.Sum.IsBad()) || (feed.Sum.CountsOnlyWhatCounterpartInitiates() && fact.By != Initiator.Counterpart))
                continue;
            if (isPromiseEnd && feed.Sum.Judges() is { } judged && judged != fact.By)
                continue;
            var cost = feed.Sum.IsTrust() && !feed.Sum.IsBad() ? fact.Cost : 1;
            _pieces.Add(new EvidencePiece(fact.Index, feed.Sum, share * cost * _policy.Amount(feed, fact.Strength, fact.Severity), fact.At));
        }
    }

    private readonly record struct Fact(int Index, KindRule Rule, Initiator By, long At, double Strength, double Severity)
    {
        public double Cost { get; init; } = 1;
    }

    private readonly record struct Promise(int Index, Initiator By, long Due, double Strength, double Severity)
    {
        public Promise(in Fact made, long due)
            : this(made.Index, made.By, due, made.Strength, made.Severity)
        {
        }
    }

    private sealed class OpenEpisode
    {
        public List<EvidencePiece> Held { get; } = [];

        public int FailedRecoveries { get; set; }
    }
}
