using System.Diagnostics.CodeAnalysis;
using Relationships.Events;

namespace Relationships.Policies;

/// <summary>What is fixed about each decayed sum: its name, its half-life in the policy, and what may feed it.</summary>
public static class EvidenceSums
{
    private static readonly string[] s_names = [.. Enum.GetValues<EvidenceSum>().Select(KebabCase.Of)];

    private static readonly Dictionary<string, EvidenceSum> s_byName = KebabCase.Names<EvidenceSum>();

    /// <summary>How many sums a ledger keeps.</summary>
    public static int Count => s_names.Length;

    /// <summary>All sums, in the order of the ledger's columns.</summary>
    public static IEnumerable<EvidenceSum> All => Enum.GetValues<EvidenceSum>();

    /// <summary>The written name in kebab-case.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>Its name.</returns>
    public static string Name(this EvidenceSum sum) => s_names[(int)sum];

    /// <summary>Reads a written name.</summary>
    /// <param name="name">A name in kebab-case.</param>
    /// <param name="sum">The sum.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out EvidenceSum sum)
    {
        sum = default;
        return name is not null && s_byName.TryGetValue(name, out sum);
    }

    /// <summary>Whether the sum is a dimension of the continuum that kinds feed; such events are occasions and count for n.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>True for repeat, dialogue, recognition, after-sale and social.</returns>
    public static bool IsDimension(this EvidenceSum sum) => sum
        is EvidenceSum.Repeat or EvidenceSum.Dialogue or EvidenceSum.Recognition or EvidenceSum.AfterSale or EvidenceSum.Social;

    /// <summary>Whether a policy may name the sum in a kind's feeds; the others follow from the events themselves.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>False for occasions, mass, human share, answers, prompts, repeat days and failed trials.</returns>
    public static bool IsFeedable(this EvidenceSum sum) => sum.IsDimension() || sum
        is EvidenceSum.Bad or EvidenceSum.Push or EvidenceSum.QualityGood or EvidenceSum.QualityBad
        or EvidenceSum.TalkingWith or EvidenceSum.TalkingAt or EvidenceSum.Selling or EvidenceSum.NotSelling
        or EvidenceSum.Serving or EvidenceSum.Getting or EvidenceSum.NeedMet or EvidenceSum.NeedUnmet
        or EvidenceSum.CareAfterSale or EvidenceSum.AtSale
        or EvidenceSum.AdvocacyActs or EvidenceSum.DefenceActs or EvidenceSum.CriticismWitnessed or EvidenceSum.HelpActs
        or EvidenceSum.TrialsSurvived
        || sum.IsTrust() || sum.IsConnection();

    /// <summary>Whether the sum is evidence of a point of connection, of either side.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>True for what is demonstrated and what is responded to.</returns>
    public static bool IsConnection(this EvidenceSum sum) => sum is >= EvidenceSum.ProblemSolutionDemonstrated and <= EvidenceSum.CommunityResponded;

    /// <summary>Whether the sum counts what makes an outcome, or the occasions for it.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>True for the acts of the four outcomes and criticism witnessed.</returns>
    public static bool IsOutcome(this EvidenceSum sum) => sum is >= EvidenceSum.AdvocacyActs and <= EvidenceSum.HelpActs;

    /// <summary>Whether the sum is evidence of trust, in either direction.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>True for the facets of both sides.</returns>
    public static bool IsTrust(this EvidenceSum sum) => sum is >= EvidenceSum.AbilityGood and <= EvidenceSum.CustomerBenevolenceBad;

    /// <summary>Whether what feeds the sum weighs by its severity, and is cancelled in part by a recovery.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>True for bad events and whatever is evidence against.</returns>
    public static bool IsBad(this EvidenceSum sum) => sum == EvidenceSum.Bad || sum.IsAgainst();

    /// <summary>Whether the sum is evidence against in an opinion, where the policy's bad weight (lambda) multiplies it.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>True for bad quality and the bad side of every facet of trust.</returns>
    public static bool IsAgainst(this EvidenceSum sum) => sum
        is EvidenceSum.QualityBad or EvidenceSum.AbilityBad or EvidenceSum.IntegrityBad or EvidenceSum.BenevolenceBad
        or EvidenceSum.CustomerIntegrityBad or EvidenceSum.CustomerBenevolenceBad;

    /// <summary>Whether only what the counterpart initiates feeds the sum.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>True for selling, serving and their opposites.</returns>
    public static bool CountsOnlyWhatCounterpartInitiates(this EvidenceSum sum) => sum
        is EvidenceSum.Selling or EvidenceSum.NotSelling or EvidenceSum.Serving or EvidenceSum.Getting;

    /// <summary>Whose conduct the sum judges, or null; a promise feeds only sums that judge the side that made it.</summary>
    /// <param name="sum">A sum.</param>
    /// <returns>The side judged.</returns>
    public static Initiator? Judges(this EvidenceSum sum) =>
        sum is >= EvidenceSum.CustomerIntegrityGood and <= EvidenceSum.CustomerBenevolenceBad ? Initiator.Customer
        : sum is (>= EvidenceSum.AbilityGood and <= EvidenceSum.BenevolenceBad) or EvidenceSum.QualityGood or EvidenceSum.QualityBad ? Initiator.Counterpart
        : null;

    /// <summary>The half-life that a policy gives the sum.</summary>
    /// <param name="sum">A sum.</param>
    /// <param name="policy">A policy.</param>
    /// <returns>Days; above 0.</returns>
    public static double HalfLifeDays(this EvidenceSum sum, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var continuum = policy.Continuum;
        return sum switch
        {
            EvidenceSum.Repeat => continuum.Repeat.HalfLifeDays,
            EvidenceSum.Cadence => continuum.Cadence.HalfLifeDays,
            EvidenceSum.BreadthInPerson or EvidenceSum.BreadthTwoWayHuman
                or EvidenceSum.BreadthTwoWayAutomated or EvidenceSum.BreadthOneWay => continuum.Breadth.HalfLifeDays,
            EvidenceSum.Dialogue => continuum.Dialogue.HalfLifeDays,
            EvidenceSum.Recognition => continuum.Recognition.HalfLifeDays,
            EvidenceSum.AfterSale => continuum.AfterSale.HalfLifeDays,
            EvidenceSum.Social => continuum.Social.HalfLifeDays,
            EvidenceSum.History => continuum.History.HalfLifeDays,
            EvidenceSum.Mass => continuum.MassHalfLifeDays,
            EvidenceSum.Bad => continuum.Strain.BadHalfLifeDays,
            EvidenceSum.Push => continuum.Strain.PushHalfLifeDays,
            EvidenceSum.QualityGood or EvidenceSum.QualityBad => continuum.Strain.QualityHalfLifeDays,
            _ when sum.IsTrust() => sum.IsAgainst() ? policy.Trust.BadHalfLifeDays : policy.Trust.GoodHalfLifeDays,
            _ when sum.IsConnection() => policy.Connections.HalfLifeDays,
            _ when sum.IsOutcome() => policy.Outcomes.HalfLifeDays,
            EvidenceSum.TrialsSurvived or EvidenceSum.TrialsFailed => policy.Resilience.HalfLifeDays,
            _ => policy.Exchange.HalfLifeDays,
        };
    }
}
