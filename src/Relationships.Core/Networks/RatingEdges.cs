namespace Relationships.Networks;

/// <summary>The pieces of evidence that a rating is.</summary>
internal static class RatingEdges
{
    public static IEnumerable<TrustEdge> Of(Rating rating, RatingOptions options)
    {
        if (!double.IsFinite(rating.Value))
            throw new ArgumentException(FormattableString.Invariant($"the rating of '{rating.Target}' by '{rating.Source}' is {rating.Value:R}; it must be finite."), nameof(rating));
        var evidence = options.Evidence(rating.Value);
        yield return new TrustEdge(rating.Source, rating.Target, TrustEdgeKind.Opinion, evidence.Good, evidence.Bad, rating.At);
        if (options.ReferralShare > 0)
        {
            var referral = evidence.Times(options.ReferralShare);
            yield return new TrustEdge(rating.Source, rating.Target, TrustEdgeKind.Referral, referral.Good, referral.Bad, rating.At);
        }
    }
}
