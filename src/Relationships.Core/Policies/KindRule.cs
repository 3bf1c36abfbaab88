using Relationships.Events;

namespace Relationships.Policies;

/// <summary>A <see cref="KindPolicy"/> in the shape that folding reads.</summary>
internal sealed class KindRule
{
    public KindRule(int index, EventKind kind, KindPolicy policy)
    {
        Index = index;
        Kind = kind;
        Initiator = policy.Initiator;
        Prompts = policy.Prompts;
        Costly = policy.Costly;
        Tries = policy.Tries;
        Leaves = policy.Leaves;
        IsSwitch = kind == EventKind.Switched;
        Feeds = [.. policy.Feeds];
        FeedsDimension = Feeds.Any(f => f.Sum.IsDimension());
        Withdraws = Feeds.Any(f => f.Sum == EvidenceSum.Bad);
        Role = RoleOf(kind);
    }

    public int Index { get; }

    public EventKind Kind { get; }

    public Initiator Initiator { get; }

    public bool Prompts { get; }

    public bool Costly { get; }

    public bool Tries { get; }

    public bool Leaves { get; }

    /// <summary>Whether the customer goes over to a rival, which kin do not.</summary>
    public bool IsSwitch { get; }

    public Evidence[] Feeds { get; }

    /// <summary>Whether an event of the kind is an occasion and counts for n.</summary>
    public bool FeedsDimension { get; }

    /// <summary>Whether an event of the kind is bad in itself, as unsubscribing is: no sign that a trial was survived.</summary>
    public bool Withdraws { get; }

    public KindRole Role { get; }

    private static KindRole RoleOf(EventKind kind) => kind.Name switch
    {
        "purchase" => KindRole.Purchase,
        "promise-made" => KindRole.PromiseMade,
        "promise-kept" => KindRole.PromiseKept,
        "promise-broken" => KindRole.PromiseBroken,
        "approach" => KindRole.Approach,
        "answer" => KindRole.Answer,
        "failure" => KindRole.Failure,
        "recovery" => KindRole.Recovery,
        "recovery-failed" => KindRole.RecoveryFailed,
        "connection-demonstrated" => KindRole.ConnectionDemonstrated,
        "connection-responded" => KindRole.ConnectionResponded,
        _ => KindRole.Plain,
    };
}
