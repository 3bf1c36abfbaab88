namespace Relationships.Events;

/// <summary>
/// Follows the episodes of one relationship in canonical order: each names one promise, failure or approach, is never
/// used again, and is ended only while it is open.
/// </summary>
internal sealed class EpisodeCheck(bool startsMayBeEarlier)
{
    private readonly Dictionary<string, Episode> _episodes = new(StringComparer.Ordinal);

    private enum Subject
    {
        Promise,
        Failure,
        Approach,
    }

    private enum State
    {
        Unused,
        Open,
        Ended,
    }

    /// <summary>Forgets everything, for the next relationship.</summary>
    public void Clear() => _episodes.Clear();

    /// <summary>Takes the next event; gives the reason where it must be rejected.</summary>
    public string? Next(RelationshipEvent e, Initiator initiator)
    {
        if (string.IsNullOrEmpty(e.Episode))
            return null;
        if (e.Kind == EventKind.PromiseMade)
            return Open(e, Subject.Promise, initiator, again: false);
        if (e.Kind == EventKind.Failure)
            return Open(e, Subject.Failure, Initiator.Counterpart, again: true);
        if (e.Kind == EventKind.Approach)
            return Open(e, Subject.Approach, Initiator.Customer, again: false);
        if (e.Kind == EventKind.PromiseKept || e.Kind == EventKind.PromiseBroken)
            return End(e, Subject.Promise, initiator, ends: true);
        if (e.Kind == EventKind.Recovery || e.Kind == EventKind.RecoveryFailed)
            return End(e, Subject.Failure, Initiator.Counterpart, ends: e.Kind == EventKind.Recovery);
        return e.Kind == EventKind.Answer ? End(e, Subject.Approach, Initiator.Customer, ends: true) : null;
    }

    private string? Open(RelationshipEvent e, Subject subject, Initiator side, bool again)
    {
        if (_episodes.TryGetValue(e.Episode!, out var episode))
        {
            if (episode.Subject != subject)
                return Reused(e);
            var state = episode[side];
            if (state == State.Ended || (state == State.Open && !again))
                return Reused(e);
        }

        _episodes[e.Episode!] = episode.With(subject, side, State.Open);
        return null;
    }

    private string? End(RelationshipEvent e, Subject subject, Initiator side, bool ends)
    {
        var known = _episodes.TryGetValue(e.Episode!, out var episode);
        if (known && (episode.Subject != subject || episode[side] == State.Ended))
            return NotOpen(e);
        if ((!known || episode[side] == State.Unused) && !startsMayBeEarlier)
            return NotOpen(e);
        _episodes[e.Episode!] = episode.With(subject, side, ends ? State.Ended : State.Open);
        return null;
    }

    private static string Reused(RelationshipEvent e) => $"episode '{e.Episode}' was used before; {e.Kind} needs a new one";

    private static string NotOpen(RelationshipEvent e) => $"episode '{e.Episode}' has nothing open that {e.Kind} could end";

    /// <summary>A promise has a state for each side that can make one; the other subjects use one side only.</summary>
    private readonly record struct Episode(Subject Subject, State OfCustomer, State OfCounterpart)
    {
        public State this[Initiator side] => side == Initiator.Customer ? OfCustomer : OfCounterpart;

        public Episode With(Subject subject, Initiator side, State state) => side == Initiator.Customer
            ? this with { Subject = subject, OfCustomer = state }
            : this with { Subject = subject, OfCounterpart = state };
    }
}
