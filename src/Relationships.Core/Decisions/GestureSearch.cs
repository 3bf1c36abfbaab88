using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Decisions;

/// <summary>Tries every action that the gates allow, and compares the score with it to that of doing nothing, at the same instant.</summary>
internal sealed class GestureSearch
{
    private static readonly EventKind[] s_presumed =
        [EventKind.Recognition, EventKind.Gesture, EventKind.Content, EventKind.Answer, EventKind.Recovery, EventKind.PromiseKept, EventKind.Introduction];

    // What is due to a customer whatever the gates say.
    private static readonly EventKind[] s_due = [EventKind.Answer, EventKind.Recovery, EventKind.PromiseKept];

    private readonly RelationshipScorer _scorer;
    private readonly InvestmentOptions _options;
    private readonly ActionTerms[] _actions;

    public GestureSearch(RelationshipEconomics economics, RelationshipScorer scorer, InvestmentOptions options)
    {
        (_scorer, _options) = (scorer, options);
        _actions = economics.Actions.IsEmpty
            ? [.. s_presumed.Select(kind => new ActionTerms(kind, economics.CostOfLearning))]
            : [.. economics.Actions.Select(a => a with { Cost = a.Cost + (economics.ChannelCosts.GetValueOrDefault(a.Channel)) })];
        var wrong = _actions.Where(a => !scorer.Policy.Vocabulary.Contains(a.Kind) || scorer.Policy.Vocabulary.InitiatorOf(a.Kind) != Initiator.Counterpart
            || a.Kind == EventKind.PromiseMade || a.Kind == EventKind.ConnectionDemonstrated).Select(a => a.Kind.Name).ToList();
        if (wrong.Count > 0)
            throw new ArgumentException($"economics: actions {string.Join(", ", wrong)} are unknown to the policy, or nothing that the counterpart can do by itself.", nameof(economics));
    }

    /// <summary>Every allowed action that raises the score, the best first.</summary>
    public ImmutableArray<GestureEffect> Find(Ledger ledger, ReadOnlySpan<RelationshipEvent> events, RelationshipScore score, InvestmentAdvice advice)
    {
        var lastChannel = LastChannel(events);
        var effects = new List<GestureEffect>();
        foreach (var action in _actions)
        {
            if (!IsAllowed(action, advice) || !IsPossible(action.Kind, ledger, out var episode))
                continue;
            var channel = action.Channel == Channel.Unknown ? lastChannel : action.Channel;
            var effect = Effect(ledger, score, Event(ledger, action.Kind, channel, episode, advice.AsOf), action.Cost);
            if (effect.Gain > 0)
                effects.Add(effect);
        }

        return [.. effects.OrderByDescending(e => e.Gain).ThenBy(e => e.Cost).ThenBy(e => e.Kind)];
    }

    /// <summary>The cheapest of those that raise it nearly as much as the best.</summary>
    public GestureEffect? Smallest(ImmutableArray<GestureEffect> effects) =>
        effects.IsEmpty ? null : effects.Where(e => e.Gain >= (1 - _options.EqualGain) * effects[0].Gain).MinBy(e => e.Cost);

    /// <summary>What one more contact without an ask does to the continuum.</summary>
    public double Contact(Ledger ledger, RelationshipScore score, DateTimeOffset asOf) =>
        Effect(ledger, score, Event(ledger, EventKind.Content, Channel.Unknown, null, asOf), 0).Gain;

    private bool IsAllowed(ActionTerms action, InvestmentAdvice advice) => s_due.Contains(action.Kind) || advice.Action switch
    {
        InvestmentAction.RespectDistance => false,
        InvestmentAction.FixTheBasics => Feeds(action.Kind, EvidenceSum.QualityGood),
        InvestmentAction.KnowYourself => !Feeds(action.Kind, EvidenceSum.Push),
        InvestmentAction.StayTransactional => action.Cost == 0,
        _ => true,
    };

    private bool Feeds(EventKind kind, EvidenceSum sum) => _scorer.Policy.Kinds[kind].Feeds.Any(f => f.Sum == sum);

    /// <summary>An answer needs an approach, a recovery a failure, a promise kept a promise: open ones.</summary>
    private static bool IsPossible(EventKind kind, Ledger ledger, out string? episode)
    {
        episode = null;
        if (kind == EventKind.Answer)
        {
            if (ledger.Approaches.IsEmpty)
                return false;
            episode = ledger.Episodes.NameOf(ledger.Approaches[^1].Episode);
        }
        else if (kind == EventKind.Recovery || kind == EventKind.RecoveryFailed)
        {
            if (ledger.Failures.IsEmpty)
                return false;
            episode = ledger.Episodes.NameOf(ledger.Failures[^1].Episode);
        }
        else if (kind == EventKind.PromiseKept || kind == EventKind.PromiseBroken)
        {
            foreach (var promise in ledger.Promises)
                episode = promise.By == Initiator.Counterpart ? ledger.Episodes.NameOf(promise.Episode) : episode;
            return episode is not null;
        }

        return true;
    }

    private static RelationshipEvent Event(Ledger ledger, EventKind kind, Channel channel, string? episode, DateTimeOffset asOf) =>
        new(ledger.Relationship.Customer, kind, asOf.AddTicks(-1)) { Counterpart = ledger.Relationship.Counterpart, Channel = channel, Episode = episode };

    private GestureEffect Effect(Ledger ledger, RelationshipScore without, RelationshipEvent e, double cost)
    {
        var with = ledger.Clone();
        with.Add(e);
        return new GestureEffect(e.Kind, e.Channel, cost, without, _scorer.Score(with, without.AsOf));
    }

    private static Channel LastChannel(ReadOnlySpan<RelationshipEvent> events)
    {
        for (var i = events.Length - 1; i >= 0; i--)
        {
            if (events[i].Channel != Channel.Unknown)
                return events[i].Channel;
        }

        return Channel.Unknown;
    }
}
