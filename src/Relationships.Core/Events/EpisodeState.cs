namespace Relationships.Events;

/// <summary>
/// What was seen of one episode of a relationship: it names one promise, failure or approach, is never used again, and is
/// ended only while it is open. A promise has a state for each side that can make one; the other subjects use one side only.
/// </summary>
internal struct EpisodeState
{
    private Subject _subject;
    private Phase _ofCustomer;
    private Phase _ofCounterpart;

    private enum Subject : byte
    {
        Unknown,
        Promise,
        Failure,
        Approach,
    }

    private enum Phase : byte
    {
        Unused,
        Open,
        Ended,
    }

    /// <summary>What an event of a kind does.</summary>
    public static EpisodeStep StepOf(EventKind kind) =>
        kind == EventKind.PromiseMade ? EpisodeStep.PromiseMade
        : kind == EventKind.PromiseKept || kind == EventKind.PromiseBroken ? EpisodeStep.PromiseEnded
        : kind == EventKind.Failure ? EpisodeStep.Failed
        : kind == EventKind.Recovery ? EpisodeStep.Recovered
        : kind == EventKind.RecoveryFailed ? EpisodeStep.RecoveryFailed
        : kind == EventKind.Approach ? EpisodeStep.Approached
        : kind == EventKind.Answer ? EpisodeStep.Answered
        : EpisodeStep.None;

    /// <summary>Takes the next event's step; tells whether it may be.</summary>
    public bool Take(EpisodeStep step, Initiator by, bool startsMayBeEarlier) => step switch
    {
        EpisodeStep.PromiseMade => Open(Subject.Promise, by, again: false),
        EpisodeStep.Failed => Open(Subject.Failure, Initiator.Counterpart, again: true),
        EpisodeStep.Approached => Open(Subject.Approach, Initiator.Customer, again: false),
        EpisodeStep.PromiseEnded => End(Subject.Promise, by, ends: true, startsMayBeEarlier),
        EpisodeStep.Recovered => End(Subject.Failure, Initiator.Counterpart, ends: true, startsMayBeEarlier),
        EpisodeStep.RecoveryFailed => End(Subject.Failure, Initiator.Counterpart, ends: false, startsMayBeEarlier),
        EpisodeStep.Answered => End(Subject.Approach, Initiator.Customer, ends: true, startsMayBeEarlier),
        _ => true,
    };

    /// <summary>Why a step may not be, in words.</summary>
    public static string Objection(EpisodeStep step, EventKind kind, string episode, bool isOpen = false) =>
        step is EpisodeStep.PromiseMade or EpisodeStep.Failed or EpisodeStep.Approached
            ? $"episode '{episode}' {(isOpen ? "is open already" : "was used before")}; {kind} needs a new one"
            : $"episode '{episode}' has nothing open that {kind} could end";

    private bool Open(Subject subject, Initiator side, bool again)
    {
        var phase = PhaseOf(side);
        if ((_subject != Subject.Unknown && _subject != subject) || phase == Phase.Ended || (phase == Phase.Open && !again))
            return false;
        Set(subject, side, Phase.Open);
        return true;
    }

    private bool End(Subject subject, Initiator side, bool ends, bool startsMayBeEarlier)
    {
        var phase = PhaseOf(side);
        if ((_subject != Subject.Unknown && _subject != subject) || phase == Phase.Ended || (phase == Phase.Unused && !startsMayBeEarlier))
            return false;
        Set(subject, side, ends ? Phase.Ended : Phase.Open);
        return true;
    }

    private readonly Phase PhaseOf(Initiator side) => side == Initiator.Customer ? _ofCustomer : _ofCounterpart;

    private void Set(Subject subject, Initiator side, Phase phase)
    {
        _subject = subject;
        if (side == Initiator.Customer)
            _ofCustomer = phase;
        else
            _ofCounterpart = phase;
    }
}
