using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>The fold: what each event does to the ledger.</content>
public sealed partial class Ledger
{
    private const double DefaultStrength = 1;
    private const double DefaultSeverity = 0.5;

    // Where an event of a slice waits for the merge, what it adds meanwhile is noted here.
    private List<PendingEnd.Contribution>? _noted;

    private bool IsSlice => Since is not null;

    internal void Take(RelationshipEvent e)
    {
        var rule = _policy.Rule(e.Kind);
        var at = e.At.UtcTicks;
        var fact = new Fact(rule, e.Initiator ?? rule.Initiator, e.Channel, at, e.Strength ?? DefaultStrength, e.Severity ?? DefaultSeverity, _episodes.NumberOf(e.Episode))
        {
            Cost = rule.Costly ? _policy.CostFactor(e.Amount) : 1,
            Connection = e.Connection,
            SaysStrength = e.Strength is not null,
            SaysSeverity = e.Severity is not null,
        };
        var pending = PendingFor(fact);

        _today.MoveTo(at, Zone);
        _sums ??= new DecayedSums(_policy, DecayedSums.Every, _today.Start);
        Advance(at);
        Events++;
        First ??= e.At.ToUniversalTime();
        Last = e.At.ToUniversalTime();

        StepTrials(fact);
        _noted = pending?.Counted;
        if ((e.Human ?? e.Channel.IsHumanByDefault()) is { } human)
            Count(human ? EvidenceSum.Human : EvidenceSum.Automated, fact.Strength, at);
        Happen(fact, e.Due, waits: pending is not null);
        _noted = null;

        if (pending is not null)
            _pendingEnds.Add(pending);
        if (rule.Prompts && fact.By == Initiator.Counterpart)
            _lastContact = at;
        if (_episodes.Count > NamesKept && _episodes.Count > 2 * OpenItems)
            ForgetNames();
    }

    /// <summary>In a slice, an event whose episode may have begun earlier waits for the merge.</summary>
    private PendingEnd? PendingFor(in Fact fact)
    {
        if (!fact.HasEpisode)
            return null;
        if (IsOpenOtherwise(fact.Rule.Role, fact.By, fact.Episode))
            throw new ArgumentException($"event: episode '{_episodes[fact.Episode]}' is open already; {fact.Rule.Kind} needs a new one.", nameof(fact));

        var found = fact.Rule.Role switch
        {
            KindRole.PromiseKept or KindRole.PromiseBroken => FindPromise(fact.By, fact.Episode) >= 0,
            KindRole.Answer => FindApproach(fact.Episode) >= 0,
            KindRole.Failure => !IsSlice,
            KindRole.Recovery or KindRole.RecoveryFailed => FindFailure(fact.Episode) >= 0,
            _ => true,
        };
        if (found)
            return null;
        return IsSlice
            ? new PendingEnd(fact.Rule.Kind, fact.By, fact.Episode, fact.At, fact.Strength, fact.Severity, fact.SaysStrength, fact.SaysSeverity) { Cost = fact.Cost }
            : throw new ArgumentException($"event: episode '{_episodes[fact.Episode]}' has nothing open that {fact.Rule.Kind} could end.", nameof(fact));
    }

    /// <summary>Whether an opener's episode names something open already; only failures may share one.</summary>
    private bool IsOpenOtherwise(KindRole role, Initiator by, int episode) => role switch
    {
        KindRole.PromiseMade => FindPromise(by, episode) >= 0 || FindApproach(episode) >= 0 || FindFailure(episode) >= 0,
        KindRole.Approach => _promises.Exists(p => p.Episode == episode) || FindApproach(episode) >= 0 || FindFailure(episode) >= 0,
        KindRole.Failure => _promises.Exists(p => p.Episode == episode) || FindApproach(episode) >= 0,
        _ => false,
    };

    private void Happen(in Fact fact, DateTimeOffset? due, bool waits)
    {
        switch (fact.Rule.Role)
        {
            case KindRole.Purchase:
                CountPrompt(fact);
                Feed(fact);
                break;
            case KindRole.PromiseMade:
                Feed(fact);
                _promises.Add(new OpenPromise(fact.By, fact.Episode, due?.UtcTicks ?? long.MaxValue, fact.Strength, fact.Severity));
                break;
            case KindRole.PromiseKept or KindRole.PromiseBroken when fact.HasEpisode:
                Feed(fact, Feeds.OfDay);
                if (!waits)
                    EndPromise(fact);
                break;
            case KindRole.Approach:
                Feed(fact);
                _approaches.Add(new OpenApproach(fact.By, fact.Episode, fact.At, fact.Strength));
                break;
            case KindRole.Answer:
                Feed(fact);
                if (!fact.HasEpisode && IsSlice)
                    _pendingAnswer ??= fact.At;
                if (!waits)
                    EndApproaches(fact.Episode, fact.At);
                break;
            case KindRole.Failure or KindRole.Recovery or KindRole.RecoveryFailed when fact.HasEpisode:
                Feed(fact, Feeds.NotBad);
                if (!waits)
                    StepFailure(fact);
                break;
            case KindRole.Recovery:
                Feed(fact with { Rule = _policy.ServiceGood });
                break;
            case KindRole.RecoveryFailed:
                Feed(fact with { Rule = _policy.ServicePoor });
                break;
            case KindRole.ConnectionDemonstrated or KindRole.ConnectionResponded:
                Feed(fact);
                Count(ConnectionSum(fact), fact.Strength, fact.At);
                break;
            default:
                Feed(fact);
                break;
        }
    }

    /// <summary>The sum that a point of connection feeds; belonging is to a community where the counterpart is one, else to a character.</summary>
    private EvidenceSum ConnectionSum(in Fact fact)
    {
        var demonstrated = fact.Connection!.Value switch
        {
            ConnectionType.Belonging when Relationship.Counterpart.Type == CounterpartType.Community => EvidenceSum.CommunityDemonstrated,
            ConnectionType.Belonging => EvidenceSum.CharacterDemonstrated,
            var type => EvidenceSum.ProblemSolutionDemonstrated + (2 * (int)type),
        };
        return fact.Rule.Role == KindRole.ConnectionDemonstrated ? demonstrated : demonstrated + 1;
    }

    private void Feed(in Fact fact, Feeds which = Feeds.All, double share = 1)
    {
        if (fact.Rule.FeedsDimension && fact.Strength > 0 && which != Feeds.NotOfDay)
            CountOccasion(fact);
        foreach (var feed in fact.Rule.Feeds)
        {
            var ofDay = feed.Sum == EvidenceSum.Repeat;
            if (ofDay ? which == Feeds.NotOfDay : which == Feeds.OfDay || (which == Feeds.NotBad && feed.Sum.IsBad()))
                continue;
            if (feed.Sum.CountsOnlyWhatCounterpartInitiates() && fact.By != Initiator.Counterpart)
                continue;
            if (fact.IsPromiseEnd && feed.Sum.Judges() is { } judged && judged != fact.By)
                continue;
            var amount = share * _policy.Amount(feed, fact.Strength, fact.Severity);
            if (feed.Sum.IsTrust() && !feed.Sum.IsBad())
                amount *= fact.Cost;
            if (ofDay)
                CountRepeat(amount);
            else
                Count(feed.Sum, amount, fact.At, fact.Channel);
        }
    }

    /// <summary>The parts of an event that count once a day weigh from the day's start.</summary>
    private void CountOccasion(in Fact fact)
    {
        if (_today.Kinds.Add(fact.Rule.Index))
            Count(EvidenceSum.Mass, 1, _today.Start);
        if (!_today.HadOccasion)
        {
            _today.HadOccasion = true;
            Count(EvidenceSum.Cadence, 1, _today.Start);
            Count(EvidenceSum.History, 1, _today.Start);
        }

        if (fact.Channel.Class() is { } channelClass && _today.AddClass(channelClass))
            Count(EvidenceSum.BreadthInPerson + (int)channelClass, 1, _today.Start);
    }

    private void CountRepeat(double amount)
    {
        if (amount <= _today.Repeat)
            return;
        Count(EvidenceSum.Repeat, amount - _today.Repeat, _today.Start);
        CountRepeatDay(amount - _today.Repeat, amount);
        _today.Repeat = amount;
    }

    private void CountPrompt(in Fact fact)
    {
        var from = fact.At - _policy.PromptWindowTicks;
        if (_lastContact >= from)
            Count(EvidenceSum.Prompted, fact.Strength, fact.At);
        else if (IsSlice && from < Since!.Value.UtcTicks)
            _pendingPurchases.Add(new PendingPurchase(fact.At, fact.Strength));
        else
            Count(EvidenceSum.Unprompted, fact.Strength, fact.At);
    }

    private void Count(EvidenceSum sum, double weight, long at, Channel channel = Channel.Unknown)
    {
        _sums!.Add((int)sum, weight, at);
        if (channel != Channel.Unknown && sum is >= EvidenceSum.TalkingWith and <= EvidenceSum.NotSelling)
            CountChannel(channel, sum, weight * _policy.Growth(sum, at - _sums.Anchor));
        _noted?.Add(new PendingEnd.Contribution(sum, channel, weight, at));
    }

    private void CountChannel(Channel channel, EvidenceSum sum, double value)
    {
        var index = _channels.FindIndex(c => c.Channel == channel);
        if (index < 0)
        {
            index = _channels.Count;
            _channels.Add(new ChannelSum { Channel = channel });
        }

        ref var kept = ref CollectionsMarshal.AsSpan(_channels)[index];
        switch (sum)
        {
            case EvidenceSum.TalkingWith:
                kept.TalkingWith += value;
                break;
            case EvidenceSum.TalkingAt:
                kept.TalkingAt += value;
                break;
            case EvidenceSum.Selling:
                kept.Selling += value;
                break;
            default:
                kept.NotSelling += value;
                break;
        }
    }

    /// <summary>Moves the anchor of sums and channels where an instant is too far ahead of it.</summary>
    private void Advance(long ticks)
    {
        var anchor = _sums!.Anchor;
        _sums.Advance(ticks);
        if (_sums.Anchor == anchor)
            return;
        ChannelSum[] kept = [.. _channels];
        _channels.Clear();
        foreach (var channel in kept)
            AddChannel(channel, anchor);
    }

    private void AddChannel(in ChannelSum sum, long anchor)
    {
        var growth = _policy.Growth(EvidenceSum.TalkingWith, anchor - _sums!.Anchor);
        CountChannel(sum.Channel, EvidenceSum.TalkingWith, sum.TalkingWith * growth);
        CountChannel(sum.Channel, EvidenceSum.TalkingAt, sum.TalkingAt * growth);
        CountChannel(sum.Channel, EvidenceSum.Selling, sum.Selling * growth);
        CountChannel(sum.Channel, EvidenceSum.NotSelling, sum.NotSelling * growth);
    }

    /// <summary>Which feeds of an event are meant.</summary>
    private enum Feeds
    {
        All,
        NotBad,
        OfDay,
        NotOfDay,
    }

    /// <summary>An event with its defaults filled in.</summary>
    private readonly record struct Fact(KindRule Rule, Initiator By, Channel Channel, long At, double Strength, double Severity, int Episode)
    {
        public Fact()
            : this(null!, default, default, default, default, default, default)
        {
        }

        /// <summary>What a costly signal's evidence is multiplied by.</summary>
        public double Cost { get; init; } = 1;

        public ConnectionType? Connection { get; init; }

        /// <summary>Whether the event states its strength; the end of a promise that does not has its promise's.</summary>
        public bool SaysStrength { get; init; }

        /// <summary>Whether the event states its severity; the end of a promise that does not has its promise's.</summary>
        public bool SaysSeverity { get; init; }

        public bool HasEpisode => Episode != EpisodeNames.None;

        public bool IsPromiseEnd => Rule.Role is KindRole.PromiseKept or KindRole.PromiseBroken;
    }
}
