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
        NeedsEpisode = kind == EventKind.PromiseMade;
        IsKnown = policy.Policy.Vocabulary.Contains(kind);
        NeedsMore = !IsKnown || EventRules.IsSurvey(kind) || kind == EventKind.ConnectionDemonstrated || kind == EventKind.ConnectionResponded;
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

    /// <summary>Whether an event of the kind is nothing without an episode.</summary>
    public bool NeedsEpisode { get; }

    /// <summary>Whether the kind has rules beyond those of numbers, or is unknown.</summary>
    public bool NeedsMore { get; }

    /// <summary>Who begins it by default; of an unknown kind, which is never folded, anybody.</summary>
    public Initiator By { get; }

    public FeedProgram OfCustomer { get; }

    public FeedProgram OfCounterpart { get; }
}
