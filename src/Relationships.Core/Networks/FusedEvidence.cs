namespace Relationships.Networks;

/// <summary>The sums of a fusion: evidence by confidence, and the confidence.</summary>
internal readonly record struct FusedEvidence(NetworkEvidence Sum, double Confidence)
{
    public FusedEvidence With(NetworkEvidence evidence, in OpinionRules rules)
    {
        var confidence = rules.Confidence(evidence.Mass);
        return new FusedEvidence(Sum.Plus(evidence.Times(confidence)), Confidence + confidence);
    }

    public FusedEvidence Without(in FusedEvidence other) => new(Sum.Minus(other.Sum), Math.Max(0, Confidence - other.Confidence));

    public NetworkEvidence Result(in OpinionRules rules) => Sum.Times(1 / rules.Divisor(Confidence));
}
