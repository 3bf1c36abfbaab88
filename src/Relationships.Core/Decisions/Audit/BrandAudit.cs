using System.Collections.Immutable;
using Relationships.Brands;
using Relationships.Events;

namespace Relationships.Decisions.Audit;

/// <summary>
/// The five questions that a marketer must answer, answered from a brand's identity and its events: each with what it rests on, or not known.
/// </summary>
/// <param name="Answers">The five, in the order of the questions.</param>
/// <param name="Relationships">How many relationships were seen: with the brand, its products, its people, its communities.</param>
/// <param name="Customers">How many customers they are of.</param>
/// <param name="IdentityId">Id of the identity; null without one.</param>
/// <param name="PolicyId">Id of the policy.</param>
/// <param name="AsOf">The instant that it is for.</param>
public sealed record BrandAudit(ImmutableArray<AuditAnswer> Answers, int Relationships, int Customers, string? IdentityId, string PolicyId, DateTimeOffset AsOf)
{
    private static readonly Func<AuditedBrand, AuditAnswer>[] s_answers = [PurposeAnswer.Of, DeeperNeedsAnswer.Of, RevealingAnswer.Of, CharacterAnswer.Of, InfluencersAnswer.Of];

    /// <summary>The answer to one question.</summary>
    /// <param name="question">Which.</param>
    /// <returns>The answer.</returns>
    public AuditAnswer this[BrandQuestion question] => Answers[(int)question];

    /// <summary>Audits the brand of the scorer's identity; without an identity, whatever brand the events are of.</summary>
    /// <param name="scorer">Identity, policy and strategies.</param>
    /// <param name="log">The events of all customers.</param>
    /// <param name="asOf">The instant; events at or after it are not seen.</param>
    /// <param name="options">What is known beside; null for <see cref="BrandAuditOptions.Default"/>.</param>
    /// <returns>The audit.</returns>
    public static BrandAudit Of(RelationshipScorer scorer, EventLog log, DateTimeOffset asOf, BrandAuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(log);
        var brand = AuditedBrand.Of(scorer, log, asOf, options ?? BrandAuditOptions.Default);
        return new BrandAudit([.. s_answers.Select(answer => answer(brand))], brand.Relationships.Count, brand.Customers, scorer.Identity?.Id, scorer.Policy.Id, asOf.ToUniversalTime());
    }

    /// <summary>Equal by content.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(BrandAudit? other) =>
        other is not null && Answers.SequenceEqual(other.Answers) && Relationships == other.Relationships && Customers == other.Customers
        && IdentityId == other.IdentityId && PolicyId == other.PolicyId && AsOf == other.AsOf;

    /// <summary>A hash of the leading fields.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Relationships, Customers, IdentityId, PolicyId, AsOf);
}
