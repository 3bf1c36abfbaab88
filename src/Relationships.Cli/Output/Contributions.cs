using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Trust;

namespace Relationships.Cli.Output;

/// <summary>What a value is made of; the parts sum to it.</summary>
/// <param name="Of">The name of the value's column in <c>score</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Parts">Named parts, the largest first; the value without evidence is the part base_rate.</param>
internal sealed record Contributions(string Of, double Value, IReadOnlyList<(string Name, double Value)> Parts)
{
    private const string BaseRate = "base_rate";

    /// <summary>Every value of a score that is a sum.</summary>
    public static IEnumerable<Contributions> All(RelationshipScore score)
    {
        var (continuum, trust, connections) = (score.Continuum, score.Trust, score.Connections);
        yield return Make("continuum", continuum.Value, ContinuumContributions.Names.Select((name, i) => (name, continuum.Contributions[i])));
        yield return Make("trust", trust.InCounterpart.Value,
            Trust(trust.InCounterpart).Append((TrustScores.Name(TrustPart.Ability), trust.InCounterpart.Ability.Contribution)));
        yield return Make("trust_of_customer", trust.OfCustomer.Value, Trust(trust.OfCustomer));
        yield return Make("connections", connections.Richness, Eras.Types.Select(type => (type.Name().Replace('-', '_'), connections[type].Strength.Value)));
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var chance = score.Outcomes[outcome];
            yield return Make(OutcomeScores.Name(outcome), chance.Value, [(BaseRate, chance.BaseRate), ("acts", chance.FromActs), ("exposure", chance.FromExposure)]);
        }

        var resilience = score.Resilience;
        yield return Make("resilience", resilience.Value, [(BaseRate, resilience.BaseRate), ("survived", resilience.FromSurvived), ("failed", resilience.FromFailed)]);
        foreach (var signal in ExchangeSignals.All)
        {
            var share = score.Exchange[signal];
            yield return Make(signal.Name(), share.Value, [(BaseRate, share.BaseRate), ("for", share.For), ("against", share.Against)]);
        }
    }

    private static IEnumerable<(string Name, double Value)> Trust(DirectedTrust trust) =>
    [
        (BaseRate, trust.BaseRate),
        (TrustScores.Name(TrustPart.Integrity), trust.Integrity.Contribution),
        (TrustScores.Name(TrustPart.Benevolence), trust.Benevolence.Contribution),
    ];

    private static Contributions Make(string of, double value, IEnumerable<(string Name, double Value)> parts) =>
        new(of, value, [.. parts.OrderByDescending(static p => Math.Abs(p.Value))]);
}
