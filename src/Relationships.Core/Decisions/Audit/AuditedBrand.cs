using System.Collections.Immutable;
using Relationships.Brands;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;

namespace Relationships.Decisions.Audit;

/// <summary>A brand as an audit sees it: its identity, the events it has a part in, and what they amount to.</summary>
internal sealed record AuditedBrand(RelationshipScorer Scorer, EventLog Log, DateTimeOffset AsOf, BrandAuditOptions Options)
{
    public BrandIdentity? Identity => Scorer.Identity;

    public required IReadOnlyList<AuditedRelationship> Relationships { get; init; }

    public required int Customers { get; init; }

    /// <summary>Events of the brand, its products, people and communities, that the as-of sees.</summary>
    public IEnumerable<RelationshipEvent> Events => Log.AllEvents().Where(e => e.At < AsOf && IsOfBrand(e));

    public static AuditedBrand Of(RelationshipScorer scorer, EventLog log, DateTimeOffset asOf, BrandAuditOptions options)
    {
        var brand = new AuditedBrand(scorer, log, asOf, options) { Relationships = [], Customers = 0 };
        var table = LedgerTable.Fold(log, asOf, scorer.Policy);
        var relationships = new List<AuditedRelationship>();

        // A buffer no larger than the scorer's own batch, so that the evidence of its rows is still there.
        var scores = new RelationshipScores(Math.Clamp(table.Count, 1, RelationshipScorer.BatchSize));
        for (var start = 0; start < table.Count; start += scores.Capacity)
        {
            scorer.Score(table, start, Math.Min(scores.Capacity, table.Count - start), asOf, scores);
            for (var row = 0; row < scores.Count; row++)
            {
                if (brand.IsOfBrand(scores.Keys[row].Counterpart, table.Brand(start + row)))
                    relationships.Add(AuditedRelationship.Of(scores, row));
            }
        }

        return brand with { Relationships = relationships, Customers = relationships.DistinctBy(static r => r.Customer).Count() };
    }

    public bool IsOfBrand(RelationshipEvent e) => IsOfBrand(e.Counterpart, e.Brand);

    /// <summary>Customers with an event of one of some kinds.</summary>
    public HashSet<string> CustomersWith(params EventKind[] kinds) =>
        Events.Where(e => kinds.Contains(e.Kind)).Select(static e => e.Customer).ToHashSet(StringComparer.Ordinal);

    /// <summary>A share from counts or sums for and against, with the policy's prior.</summary>
    public Estimate Share(double evidenceFor, double evidenceAgainst) =>
        CompatibilityParts.Estimate(CompatibilityParts.Opinion(evidenceFor, evidenceAgainst, Scorer.Policy.Prior));

    /// <summary>Puts an answer together.</summary>
    public AuditAnswer Answer(BrandQuestion question, bool isDeclared, bool isObserved, IEnumerable<AuditFinding> findings) => new(
        question,
        isDeclared && isObserved ? AuditStatus.Answered : isDeclared ? AuditStatus.Declared : isObserved ? AuditStatus.Observed : AuditStatus.NotKnown,
        [.. findings],
        [.. Gaps(question)]);

    private IEnumerable<BrandGap> Gaps(BrandQuestion question) => Identity is null
        ? [new BrandGap("$", "no identity is declared", question)]
        : BrandGap.Of(Identity).Where(gap => gap.Question == question);

    private bool IsOfBrand(Counterpart counterpart, string? parent) => Identity?.Concerns(counterpart, parent, Options.BrandName) ?? true;
}
