using Relationships.Events;

namespace Relationships.Cli.Output;

/// <summary>What was set aside, by source, then line; in memory or not.</summary>
/// <param name="Count">How many.</param>
/// <param name="Counts">How many of each reason.</param>
/// <param name="InOrder">All of them, made as they are asked for; may be gone through more than once.</param>
internal sealed record RejectList(long Count, IReadOnlyDictionary<RejectReason, long> Counts, IEnumerable<RejectedEvent> InOrder)
{
    public static RejectList Of(IReadOnlyCollection<RejectedEvent> rejects) =>
        new(rejects.Count, rejects.GroupBy(static r => r.Reason).ToDictionary(static g => g.Key, static g => g.LongCount()), rejects);
}
