using System.Collections.Immutable;
using Relationships.Numerics;

namespace Relationships.Networks;

/// <summary>What the strategies share: own evidence, reciprocity and others' words put onto the base rate.</summary>
internal static class NetworkTrustParts
{
    /// <summary>The score of evidence; reciprocity and others' words come weakened and capped.</summary>
    public static NetworkTrustScore Score(
        NetworkEvidence direct, NetworkEvidence reciprocal, in IndirectEvidence indirect, double baseRate, NetworkTrustOptions options)
    {
        var total = direct.Plus(reciprocal).Plus(indirect.Evidence);
        var opinion = new Opinion(total.Good, total.Bad, options.PriorWeight, baseRate);
        var score = new NetworkTrustScore
        {
            Estimate = Estimate(opinion, options.Intervals),
            BaseRate = baseRate,
            Direct = direct,
            Reciprocal = reciprocal,
            Indirect = indirect.Evidence,
            Witnesses = indirect.Witnesses,
        };
        return indirect.Paths.Length == 0 ? score : score with { Paths = Ranked(indirect.Paths, score, options.Paths) };
    }

    public static double BaseRate(TrustGraph graph, in TrustQuestion question, NetworkTrustOptions options) =>
        options.Propensity ? graph.Propensity(question, options) : options.BaseRate;

    public static NetworkEvidence Reciprocity(NetworkEvidence told, NetworkTrustOptions options) =>
        told.Times(options.ReciprocityWeight).AtMost(options.PriorWeight);

    private static ImmutableArray<TrustPath> Ranked(ImmutableArray<TrustPath> paths, in NetworkTrustScore score, int count)
    {
        var all = new TrustPath[paths.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = paths[i] with { Contribution = score.Contribution(paths[i].Evidence) };
        Array.Sort(all, static (x, y) =>
        {
            var order = Math.Abs(y.Contribution).CompareTo(Math.Abs(x.Contribution));
            order = order != 0 ? order : x.Via.Length.CompareTo(y.Via.Length);
            for (var i = 0; order == 0 && i < x.Via.Length; i++)
                order = string.CompareOrdinal(x.Via[i], y.Via[i]);
            return order;
        });
        return [.. all.AsSpan(0, Math.Min(count, all.Length))];
    }

    private static Estimate Estimate(in Opinion opinion, bool intervals)
    {
        var mean = Math.Clamp(opinion.Mean, 0, 1);
        if (!intervals)
            return new Estimate(mean, 0, 1, opinion.Uncertainty, opinion.EvidenceMass);
        if (mean is <= 0 or >= 1)
            return new Estimate(mean, mean, mean, opinion.Uncertainty, opinion.EvidenceMass);
        var (low, high) = BetaDistribution.CentralInterval(opinion.Alpha, opinion.Beta);
        return new Estimate(mean, Math.Min(low, mean), Math.Max(high, mean), opinion.Uncertainty, opinion.EvidenceMass);
    }
}
