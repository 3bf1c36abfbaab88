using System.Collections.Immutable;
using Relationships.Brands;
using Relationships.Connections;
using Relationships.Decisions.Learning;

namespace Relationships.Cli.Verbs;

/// <summary>A brand held against one customer.</summary>
internal sealed record BrandCustomer(string Customer, RelationshipScorer Scorer, CompatibilityScore Compatibility, ConnectionScore Connections, LearningEvidence Evidence)
{
    public BrandIdentity Identity => Scorer.Identity!;

    public ImmutableArray<PotentialConnection> Points => Scorer.Potential(Identity, Compatibility, Connections);

    public ImmutableArray<LearningItem> Unknowns => LearningAgenda.Rank(Evidence, Scorer.Policy);
}
