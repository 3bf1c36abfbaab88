namespace Relationships.Numerics;

/// <content>Subjective logic over opinions: how one is weakened by what its teller is worth, and how several become one.</content>
public readonly partial record struct Opinion
{
    /// <summary>b, how far it is believed; b + d + u = 1.</summary>
    public double Belief => For / (For + Against + PriorWeight);

    /// <summary>d, how far it is disbelieved.</summary>
    public double Disbelief => Against / (For + Against + PriorWeight);

    /// <summary>Makes an opinion of its belief masses: r = W b / u, s = W d / u.</summary>
    /// <param name="belief">b, at least 0.</param>
    /// <param name="disbelief">d, at least 0.</param>
    /// <param name="uncertainty">u, above 0: an opinion without doubt has endless evidence and cannot be held; b + d + u = 1 to 1e-9.</param>
    /// <param name="baseRate">a, in [0, 1].</param>
    /// <param name="priorWeight">W, above 0; by default 2.</param>
    /// <returns>The opinion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static Opinion OfBelief(double belief, double disbelief, double uncertainty, double baseRate, double priorWeight = 2)
    {
        ArgumentChecks.Probability(belief, nameof(belief));
        ArgumentChecks.Probability(disbelief, nameof(disbelief));
        ArgumentChecks.Probability(baseRate, nameof(baseRate));
        ArgumentChecks.PositiveFinite(priorWeight, nameof(priorWeight));
        if (!(uncertainty > 0 && Math.Abs(belief + disbelief + uncertainty - 1) <= 1e-9))
            throw ArgumentChecks.OutOfRange(nameof(uncertainty), uncertainty, "above 0, and 1 together with belief and disbelief");
        return new Opinion(priorWeight * belief / uncertainty, priorWeight * disbelief / uncertainty, priorWeight, baseRate);
    }

    /// <summary>Evidence flow: all evidence times a weight. It distributes over <see cref="CumulativeWith"/>.</summary>
    /// <param name="weight">What its teller is worth, in [0, 1].</param>
    /// <returns>An opinion with the same base rate, no surer than this one.</returns>
    public Opinion Weighted(double weight) => this with { For = For * weight, Against = Against * weight };

    /// <summary>
    /// Classic discounting: b and d times p, the rest is uncertainty. As evidence that is times p W / (W + (1 - p)(r + s)),
    /// so much evidence at second hand is worth little more than some.
    /// </summary>
    /// <param name="probability">p, the projected probability that its teller is right, in [0, 1].</param>
    /// <returns>An opinion with the same base rate, no surer than this one.</returns>
    public Opinion Discounted(double probability) =>
        Weighted(probability * PriorWeight / (PriorWeight + ((1 - probability) * (For + Against))));

    /// <summary>Cumulative fusion, of independent evidence: it adds up.</summary>
    /// <param name="other">Another opinion with the same prior weight.</param>
    /// <returns>The fusion; surer than both. Its base rate leans towards that of the surer.</returns>
    public Opinion CumulativeWith(Opinion other)
    {
        var (u, v) = (Uncertainty, other.Uncertainty);

        // Both empty: 0 over 0, whose limit is the mean.
        var weight = u + v - (2 * u * v);
        var baseRate = weight > 0
            ? ((BaseRate * v) + (other.BaseRate * u) - ((BaseRate + other.BaseRate) * u * v)) / weight
            : (BaseRate + other.BaseRate) / 2;
        return new Opinion(For + other.For, Against + other.Against, PriorWeight, Math.Clamp(baseRate, 0, 1));
    }

    /// <summary>Averaging fusion, of opinions on the same evidence: their mean.</summary>
    /// <param name="other">Another opinion with the same prior weight.</param>
    /// <returns>The fusion; as sure as the mean of the evidence.</returns>
    public Opinion AveragedWith(Opinion other) => new(
        (For + other.For) / 2, (Against + other.Against) / 2, PriorWeight, (BaseRate + other.BaseRate) / 2);

    /// <summary>Weighted fusion, of the same evidence seen more or less well: their mean by confidence, 1 - u.</summary>
    /// <param name="other">Another opinion with the same prior weight.</param>
    /// <returns>The fusion; one without evidence changes nothing.</returns>
    public Opinion WeightedWith(Opinion other)
    {
        var (own, others) = (1 - Uncertainty, 1 - other.Uncertainty);
        if (own + others <= 0)
            return AveragedWith(other);
        return new Opinion(
            ((own * For) + (others * other.For)) / (own + others),
            ((own * Against) + (others * other.Against)) / (own + others),
            PriorWeight,
            ((own * BaseRate) + (others * other.BaseRate)) / (own + others));
    }
}
