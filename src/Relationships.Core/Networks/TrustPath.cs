using System.Collections.Immutable;

namespace Relationships.Networks;

/// <summary>One way on which trust came: from the truster via one or two others to the target.</summary>
/// <param name="Via">Who stands between, from the truster's side; the last one is the witness, who speaks of the target.</param>
/// <param name="Weight">What the witness's word is worth on this way; over all ways of one witness at most 1.</param>
/// <param name="Share">Its share of all that the network tells, in [0, 1]; over all ways 1.</param>
/// <param name="Evidence">The evidence that comes on it, after the cap.</param>
/// <param name="Contribution">What it adds to the distance of the trust from the base rate.</param>
/// <param name="IsStranger">Whether nothing is known of the witness, whose word then counts for the base rate of referral.</param>
public sealed record TrustPath(
    ImmutableArray<string> Via, double Weight, double Share, NetworkEvidence Evidence, double Contribution, bool IsStranger)
{
    /// <summary>The way in words.</summary>
    /// <returns>The names with <c> &gt; </c> between.</returns>
    public override string ToString() => string.Join(" > ", Via);
}
