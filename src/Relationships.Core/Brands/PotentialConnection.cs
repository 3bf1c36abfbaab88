using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>A point of connection that the brand offers, and that does not live yet between it and a customer.</summary>
/// <param name="Type">Which point.</param>
/// <param name="Strength">How strong it is now, in [0, 1); below the policy's tau.</param>
/// <param name="Compatibility">How well brand and customer go together on what it lives of.</param>
/// <param name="Gain">What the chance of lasting would gain, were the point to grow as far as both go together; with a 90 % interval.</param>
/// <param name="Shared">What both share: what to build on.</param>
/// <param name="Unknown">What is not known: what to learn first.</param>
public sealed record PotentialConnection(
    ConnectionType Type, double Strength, Estimate Compatibility, Estimate Gain, ImmutableArray<string> Shared, ImmutableArray<string> Unknown)
{
    /// <summary>The declared points not yet live, the greatest gain first.</summary>
    /// <param name="identity">Who the brand is.</param>
    /// <param name="compatibility">How well it goes together with the customer.</param>
    /// <param name="strengths">How strong each point is now, in [0, 1]; a point left out is 0.</param>
    /// <param name="policy">tau, from which on a point is live; p0 and phi of the chance of lasting; the prior.</param>
    /// <returns>The ranking; of equal gain the lower era first.</returns>
    /// <remarks>
    /// A point grows from c to c + E (1 - c); the chance of lasting 1 - (1 - p0) prod (1 - phi c) then gains
    /// (1 - lasting) phi E (1 - c) / (1 - phi c). Linear in E, so the interval is E's.
    /// </remarks>
    /// <exception cref="ArgumentException">A strength is not in [0, 1].</exception>
    public static ImmutableArray<PotentialConnection> Rank(
        BrandIdentity identity, in CompatibilityScore compatibility, IReadOnlyDictionary<ConnectionType, double> strengths, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(strengths);
        ArgumentNullException.ThrowIfNull(policy);
        var apart = 1 - policy.Connections.LastingFloor;
        foreach (var (type, strength) in strengths)
        {
            if (!(strength >= 0 && strength <= 1))
                throw new ArgumentException(FormattableString.Invariant($"strengths: that of {KebabCase.Of(type)} is {strength}, not in [0, 1]."), nameof(strengths));
            apart *= 1 - (policy.Connections.LastingLift * strength);
        }

        var dimensions = compatibility.Dimensions;
        return
        [
            .. identity.Connections
                .Where(type => strengths.GetValueOrDefault(type) < policy.Connections.EraStrength)
                .Select(type => Of(type, strengths.GetValueOrDefault(type), [.. dimensions.Where(d => d.Dimension.Connection() == type)], apart, policy))
                .OrderByDescending(static p => p.Gain.Value).ThenBy(static p => p.Type),
        ];
    }

    /// <summary>Equal by content.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(PotentialConnection? other) =>
        other is not null && Type == other.Type && Strength.Equals(other.Strength) && Compatibility == other.Compatibility && Gain == other.Gain
        && Shared.SequenceEqual(other.Shared) && Unknown.SequenceEqual(other.Unknown);

    /// <summary>A hash of the leading figures.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Type, Strength, Gain);

    private static PotentialConnection Of(ConnectionType type, double strength, ImmutableArray<DimensionCompatibility> grounds, double apart, EvidencePolicy policy)
    {
        // Several grounds, such as a character and a community, speak together: their evidence adds.
        var opinion = CompatibilityParts.Opinion(
            grounds.Sum(static g => g.Evidence.For), grounds.Sum(static g => g.Evidence.Against), policy.Prior);
        var compatibility = CompatibilityParts.Estimate(opinion);
        var phi = policy.Connections.LastingLift;
        var reach = apart * phi * (1 - strength) / (1 - (phi * strength));
        return new PotentialConnection(
            type,
            strength,
            compatibility,
            new Estimate(reach * compatibility.Value, reach * compatibility.Low, reach * compatibility.High, compatibility.Uncertainty, compatibility.EvidenceMass),
            [.. grounds.SelectMany(static g => g.Evidence.Shared)],
            [.. grounds.SelectMany(static g => g.Evidence.Unknown)]);
    }
}
