using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>What the fold of columns needs to know of a kind, by its code.</summary>
internal readonly struct FoldKind
{
    public FoldKind(EventKind kind, CompiledPolicy policy)
    {
        Kind = kind;
        Step = EpisodeState.StepOf(kind);
        IsOpener = Step is EpisodeStep.PromiseMade or EpisodeStep.Failed or EpisodeStep.Approached;
        IsReturn = kind == EventKind.Return;
        IsKnown = policy.Policy.Vocabulary.Contains(kind);
        Needs = !IsKnown ? KindNeed.Vocabulary
            : kind == EventKind.PromiseMade ? KindNeed.Episode
            : kind == EventKind.ConnectionDemonstrated || kind == EventKind.ConnectionResponded ? KindNeed.Connection
            : EventRules.IsSurvey(kind) ? KindNeed.Answer
            : KindNeed.Nothing;
        var rule = IsKnown ? policy.Rule(kind) : policy.ServiceGood;
        OfCustomer = policy.Program(rule, Initiator.Customer);
        OfCounterpart = policy.Program(rule, Initiator.Counterpart);
        By = rule.Initiator;
        IsCostly = rule.Costly;
    }

    public EventKind Kind { get; }

    public EpisodeStep Step { get; }

    public bool IsOpener { get; }

    public bool IsReturn { get; }

    public bool IsKnown { get; }

    public bool IsCostly { get; }

    /// <summary>What an event of the kind needs beside the numbers that any may have.</summary>
    public KindNeed Needs { get; }

    /// <summary>Who begins it by default; of an unknown kind, which is never folded, anybody.</summary>
    public Initiator By { get; }

    public FeedProgram OfCustomer { get; }

    public FeedProgram OfCounterpart { get; }
}
