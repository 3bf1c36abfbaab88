using System.Collections.Immutable;
using Relationships.Brands;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Decisions.Learning;

/// <summary>
/// What to learn about a customer next. Each unknown is imagined known, in every way that it might turn out; the strategy is asked anew, and
/// the width of its 90 % interval is averaged by how probable each way is now. What narrows most comes first.
/// </summary>
public static class LearningAgenda
{
    /// <summary>Ranks what is not known of the customer behind one row.</summary>
    /// <param name="scorer">Whose strategies and policy.</param>
    /// <param name="source">A ledger table or a brand rollup, under the scorer's policy.</param>
    /// <param name="row">Which row.</param>
    /// <param name="asOf">The instant, later than every event of the row.</param>
    /// <param name="profile">What is known of the customer beside; null for nothing. It needs the scorer's identity to be held against.</param>
    /// <param name="desire">Evidence that the customer wants a relationship, and that they do not; null leaves the question out.</param>
    /// <param name="isRefused">Whether the customer's last word about contact is no.</param>
    /// <returns>The ranking.</returns>
    public static ImmutableArray<LearningItem> WhatToLearn(
        this RelationshipScorer scorer, IEvidenceSource source, int row, DateTimeOffset asOf, CustomerProfile? profile = null, (double For, double Against)? desire = null, bool isRefused = false)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        var evidence = LearningEvidence.Of(source, row, asOf) with
        {
            Dimensions = scorer.Identity is { } identity ? ProfileMatch.Of(identity, profile ?? new CustomerProfile(), asOf, scorer.Policy) : [],
            Desire = desire,
            IsRefused = isRefused,
        };
        return Rank(evidence, scorer.Policy, new LearningOptions { Trust = scorer.Options.Trust, Exchange = scorer.Options.Exchange });
    }

    /// <summary>Ranks what is not known.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="policy">The prior, and what a thing said weighs.</param>
    /// <param name="options">The strategies; null for <see cref="LearningOptions.Default"/>.</param>
    /// <returns>What would narrow a score most first; of equal narrowing in the order of the subjects. Never empty: of trust there is always more to learn.</returns>
    /// <remarks>
    /// Of a dimension's n unknown topics k turn out to be shared with the Beta-binomial probability of its opinion. One more experience of a facet, of fit or of
    /// desire turns out good with the mean of its opinion, and weighs 1; bad, it weighs the policy's lambda in trust.
    /// </remarks>
    public static ImmutableArray<LearningItem> Rank(in LearningEvidence evidence, EvidencePolicy policy, LearningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        options ??= LearningOptions.Default;
        var mayAsk = !evidence.IsRefused && (evidence.Desire is not { } desire || Mean(desire.For, desire.Against, policy.Prior) >= policy.Prior.BaseRate);
        IEnumerable<LearningItem> items = [.. Dimensions(evidence, policy, options), .. Facets(evidence.Trust, policy, options), .. Shares(evidence, policy, options)];
        return [.. items.Select(item => item with { MayAsk = mayAsk }).OrderByDescending(static i => i.Narrowing).ThenBy(static i => i.Subject)];
    }

    private static IEnumerable<LearningItem> Dimensions(LearningEvidence evidence, EvidencePolicy policy, LearningOptions options)
    {
        var dimensions = evidence.Dimensions;
        var now = Width(options.Compatibility.Score(dimensions.AsSpan(), policy).Estimate);
        for (var i = 0; i < dimensions.Length; i++)
        {
            var unknown = dimensions[i].UnknownCount;
            if (unknown == 0)
                continue;
            var expected = 0.0;
            var then = dimensions.ToArray();
            foreach (var (shared, probability) in Turnouts(unknown, dimensions[i], policy.Prior))
            {
                then[i] = dimensions[i].Learnt(shared, unknown - shared, policy.Brands.SaidWeight);
                expected += probability * Width(options.Compatibility.Score(then, policy).Estimate);
            }

            yield return Item(Subject(dimensions[i].Dimension), "compatibility", now, expected, unknown, dimensions[i].Unknown);
        }
    }

    private static IEnumerable<LearningItem> Facets(TrustEvidence trust, EvidencePolicy policy, LearningOptions options)
    {
        LearningItem Item(LearningSubject subject, FacetEvidence facet, Func<FacetEvidence, TrustEvidence> with, bool isOfCustomer)
        {
            double WidthOf(FacetEvidence then)
            {
                var score = options.Trust.Score(with(then), policy);
                return Width(isOfCustomer ? score.OfCustomer.Estimate : score.InCounterpart.Estimate);
            }

            var good = Mean(facet.Good, facet.Bad, policy.Prior);
            var expected = (good * WidthOf(facet with { Good = facet.Good + 1 })) + ((1 - good) * WidthOf(facet with { Bad = facet.Bad + policy.Prior.BadWeight }));
            return LearningAgenda.Item(subject, isOfCustomer ? "trust_of_customer" : "trust", WidthOf(facet), expected, 1, []);
        }

        return
        [
            Item(LearningSubject.Ability, trust.Ability, f => trust with { Ability = f }, false),
            Item(LearningSubject.Integrity, trust.Integrity, f => trust with { Integrity = f }, false),
            Item(LearningSubject.Benevolence, trust.Benevolence, f => trust with { Benevolence = f }, false),
            Item(LearningSubject.CustomerIntegrity, trust.CustomerIntegrity, f => trust with { CustomerIntegrity = f }, true),
            Item(LearningSubject.CustomerBenevolence, trust.CustomerBenevolence, f => trust with { CustomerBenevolence = f }, true),
        ];
    }

    private static IEnumerable<LearningItem> Shares(LearningEvidence evidence, EvidencePolicy policy, LearningOptions options)
    {
        yield return Share(LearningSubject.FitToNeed, "fit_to_need", evidence.NeedMet, evidence.NeedUnmet);
        if (evidence.Desire is { } desire)
            yield return Share(LearningSubject.Desire, "desire", desire.For, desire.Against);

        LearningItem Share(LearningSubject subject, string score, double r, double s)
        {
            double WidthOf(double r, double s) => Width(options.Exchange.Share(r, s, policy.Prior).Estimate);
            var yes = Mean(r, s, policy.Prior);
            return Item(subject, score, WidthOf(r, s), (yes * WidthOf(r + 1, s)) + ((1 - yes) * WidthOf(r, s + 1)), 1, []);
        }
    }

    /// <summary>How probable it is that so many of n turn out to be shared: the Beta-binomial distribution, term by term.</summary>
    private static IEnumerable<(int Shared, double Probability)> Turnouts(int n, DimensionEvidence evidence, PriorPolicy prior)
    {
        var opinion = new Opinion(evidence.For, evidence.Against, prior.Weight, prior.BaseRate);
        var (alpha, beta) = (opinion.Alpha, opinion.Beta);
        var probability = 1.0;
        for (var i = 0; i < n; i++)
            probability *= (beta + i) / (alpha + beta + i);
        for (var k = 0; k <= n; k++)
        {
            yield return (k, probability);
            probability *= (n - k) * (alpha + k) / ((k + 1) * (beta + n - k - 1));
        }
    }

    private static LearningItem Item(LearningSubject subject, string score, double width, double expected, int pieces, ImmutableArray<string> topics) =>
        new(subject, score, width, expected, pieces, topics, LearningPurposes.Of(subject), true);

    private static LearningSubject Subject(BrandDimension dimension) => Enum.Parse<LearningSubject>(dimension.ToString());

    private static double Mean(double r, double s, PriorPolicy prior) => new Opinion(r, s, prior.Weight, prior.BaseRate).Mean;

    private static double Width(in Estimate estimate) => estimate.High - estimate.Low;
}
