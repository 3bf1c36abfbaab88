using System.Collections.Immutable;
using Relationships.Brands;

namespace Relationships.Decisions.Audit;

/// <summary>The answer to one of the five questions.</summary>
/// <param name="Question">Which.</param>
/// <param name="Status">What it rests on.</param>
/// <param name="Findings">What is declared and what was seen.</param>
/// <param name="Gaps">What the identity leaves open; without an identity, that there is none.</param>
public sealed record AuditAnswer(BrandQuestion Question, AuditStatus Status, ImmutableArray<AuditFinding> Findings, ImmutableArray<BrandGap> Gaps)
{
    /// <summary>The question as it is put.</summary>
    public string Asked => Question switch
    {
        BrandQuestion.Purpose => "What is our brand's purpose (why do we exist)?",
        BrandQuestion.DeeperNeeds => "What deeper needs might we be able to serve for our customers that have authentic connections to who we are as a brand?",
        BrandQuestion.RevealingOurselves => "How will we reveal ourselves to create deeper connections with our customers?",
        BrandQuestion.ConsistentCharacter => "How do we express a consistent brand character while entrusting dialogues to individual brand representatives?",
        _ => "What role can influencers play in communicating points of connection?",
    };

    /// <summary>One finding by its name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The finding, or null where there is none.</returns>
    public AuditFinding? Find(string name) => Findings.FirstOrDefault(f => f.Name == name);

    /// <summary>Equal by content.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(AuditAnswer? other) =>
        other is not null && Question == other.Question && Status == other.Status && Findings.SequenceEqual(other.Findings) && Gaps.SequenceEqual(other.Gaps);

    /// <summary>A hash of the leading fields.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Question, Status, Findings.Length, Gaps.Length);
}
