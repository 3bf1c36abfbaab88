using Relationships.Events;

namespace Relationships.Policies;

/// <summary>What an event of one kind, begun by one side, does: <see cref="KindRule"/> with every condition settled beforehand.</summary>
internal sealed class FeedProgram
{
    public FeedProgram(CompiledPolicy policy, KindRule rule, Initiator by)
    {
        Rule = rule;
        By = by;
        Prompts = rule.Prompts && by == Initiator.Counterpart;
        Stays = !rule.Leaves && !rule.Withdraws && by == Initiator.Customer;
        RepeatFeed = rule.Feeds.Where(f => f.Sum == EvidenceSum.Repeat).Select(f => (Feed?)policy.FeedOf(f)).FirstOrDefault();
        Repeat = RepeatFeed?.Weight ?? 0;
        var fed = rule.Feeds.Where(f => f.Sum != EvidenceSum.Repeat && IsFed(f.Sum)).ToArray();
        Good = [.. fed.Where(f => !f.Sum.IsBad()).Select(policy.FeedOf)];
        Bad = [.. fed.Where(f => f.Sum.IsBad()).Select(policy.FeedOf)];
    }

    public KindRule Rule { get; }

    public Initiator By { get; }

    /// <summary>Whether a purchase soon after it counts as prompted.</summary>
    public bool Prompts { get; }

    /// <summary>Whether the customer is seen to stay, for trials.</summary>
    public bool Stays { get; }

    /// <summary>Weight in repeat exchange, which counts by the day's strongest; 0 where it feeds none.</summary>
    public double Repeat { get; }

    /// <summary>What it feeds to repeat exchange, where days do not matter; null where it feeds none.</summary>
    public Feed? RepeatFeed { get; }

    public Feed[] Good { get; }

    public Feed[] Bad { get; }

    private bool IsPromiseEnd => Rule.Role is KindRole.PromiseKept or KindRole.PromiseBroken;

    private bool IsFed(EvidenceSum sum) =>
        !(sum.CountsOnlyWhatCounterpartInitiates() && By != Initiator.Counterpart)
        && !(IsPromiseEnd && sum.Judges() is { } judged && judged != By);
}
