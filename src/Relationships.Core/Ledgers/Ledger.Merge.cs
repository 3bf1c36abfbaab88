using System.Globalization;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>Merging consecutive slices.</content>
public sealed partial class Ledger
{
    /// <summary>Joins this ledger with that of the slice that follows it; neither is changed.</summary>
    /// <param name="next">A slice (<see cref="Since"/> is set) that starts behind this ledger's latest event.</param>
    /// <returns>The ledger of both, equal to one fold of all their events to about 1e-13 relative.</returns>
    /// <exception cref="ArgumentException">The two differ in relationship, policy or zone, or do not follow each other.</exception>
    public Ledger Merge(Ledger next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Relationship != Relationship)
            throw new ArgumentException($"next: it belongs to {next.Relationship}, this ledger to {Relationship}.", nameof(next));
        if (next.Policy.Id != Policy.Id)
            throw new ArgumentException($"next: its policy is {next.Policy.Id}, this ledger's {Policy.Id}.", nameof(next));
        if (next.Zone.Id != Zone.Id)
            throw new ArgumentException($"next: its zone is {next.Zone.Id}, this ledger's {Zone.Id}.", nameof(next));
        if (next.Since is not { } start)
            throw new ArgumentException("next: it is a history from its beginning, not a slice; make it with since.", nameof(next));
        if (Last >= start || Since > start)
            throw new ArgumentException($"next: it starts at {start:O}, not behind this ledger's latest event, {Last?.ToString("O", CultureInfo.InvariantCulture)}.", nameof(next));

        var merged = Clone();
        if (next._sums is null)
            return merged;
        var slice = next.Clone();
        slice.NumberBy(merged._episodes);
        merged.Append(slice);
        return merged;
    }

    /// <summary>The ledger as it stands where nothing came before it: what waited for earlier slices is settled.</summary>
    internal Ledger Settle() => IsSlice ? new Ledger(Relationship, Policy, Zone).Merge(this) : this;

    private void Append(Ledger next)
    {
        _sums ??= new DecayedSums(_policy, DecayedSums.Every, next._sums!.Anchor);
        Advance(next.Last!.Value.UtcTicks);
        next._sums!.AddTo(_sums, 1);
        foreach (var channel in next._channels)
            AddChannel(channel, next._sums.Anchor);

        Events += next.Events;
        UnmatchedEnds += next.UnmatchedEnds;
        First ??= next.First;
        Last = next.Last;
        _today = next._today;

        AppendTrials(next);
        AppendOpening(next);
        foreach (var purchase in next._pendingPurchases)
            CountPrompt(new Fact(_policy.Rule(EventKind.Purchase), Initiator.Customer, Channel.Unknown, purchase.At, purchase.Strength, DefaultSeverity, EpisodeNames.None));
        if (next._pendingAnswer is { } answer)
        {
            EndApproaches(EpisodeNames.None, answer);
            if (IsSlice)
                _pendingAnswer ??= answer;
        }

        foreach (var end in next._pendingEnds)
            Resolve(end);
        _promises.AddRange(next._promises);
        _approaches.AddRange(next._approaches);
        _lastContact = next._lastContact ?? _lastContact;
    }

    private void Resolve(PendingEnd end)
    {
        var fact = new Fact(_policy.Rule(end.Kind), end.By, Channel.Unknown, end.At, end.Strength, end.Severity, end.Episode)
        {
            Cost = end.Cost,
            SaysStrength = end.SaysStrength,
            SaysSeverity = end.SaysSeverity,
        };
        if (CanResolve(fact))
        {
            if (fact.IsPromiseEnd)
                EndPromise(fact);
            else if (fact.Rule.Role == KindRole.Answer)
                EndApproaches(end.Episode, end.At);
            else
                StepFailure(fact);
        }
        else if (IsSlice)
        {
            _pendingEnds.Add(end);
        }
        else
        {
            TakeBack(end);
        }
    }

    private bool CanResolve(in Fact fact) => fact.Rule.Role switch
    {
        KindRole.PromiseKept or KindRole.PromiseBroken => FindPromise(fact.By, fact.Episode) >= 0,
        KindRole.Answer => FindApproach(fact.Episode) >= 0,
        KindRole.Failure => !IsSlice,
        _ => !IsSlice && FindFailure(fact.Episode) >= 0,
    };

    /// <summary>An end that nothing began is no event.</summary>
    private void TakeBack(PendingEnd end)
    {
        foreach (var (sum, channel, weight, at) in end.Counted)
            Count(sum, -weight, at, channel);
        Events--;
        UnmatchedEnds++;
    }
}
