namespace Relationships.Explanations;

/// <summary>The leading values of a score, or differences of them.</summary>
/// <param name="Continuum">Where the relationship lies.</param>
/// <param name="TrustInCounterpart">The customer's trust in the counterpart.</param>
/// <param name="TrustOfCustomer">The counterpart's trust in the customer.</param>
/// <param name="MutualTrust">Mutual trust.</param>
/// <param name="Richness">Sum of the strengths of the points of connection.</param>
public readonly record struct ScoreValues(double Continuum, double TrustInCounterpart, double TrustOfCustomer, double MutualTrust, double Richness)
{
    /// <summary>The leading values of a score.</summary>
    /// <param name="score">A score.</param>
    /// <returns>Its values.</returns>
    public static ScoreValues Of(RelationshipScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new ScoreValues(
            score.Continuum.Value, score.Trust.InCounterpart.Value, score.Trust.OfCustomer.Value, score.Trust.Mutual.Value, score.Connections.Richness);
    }

    /// <summary>What lies between two.</summary>
    public static ScoreValues operator -(ScoreValues after, ScoreValues before) => Subtract(after, before);

    /// <summary>Two differences together.</summary>
    public static ScoreValues operator +(ScoreValues left, ScoreValues right) => Add(left, right);

    /// <summary>Two differences together.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Their sum.</returns>
    public static ScoreValues Add(ScoreValues left, ScoreValues right) => new(
        left.Continuum + right.Continuum,
        left.TrustInCounterpart + right.TrustInCounterpart,
        left.TrustOfCustomer + right.TrustOfCustomer,
        left.MutualTrust + right.MutualTrust,
        left.Richness + right.Richness);

    /// <summary>What lies between two.</summary>
    /// <param name="after">The later.</param>
    /// <param name="before">The earlier.</param>
    /// <returns>Later minus earlier.</returns>
    public static ScoreValues Subtract(ScoreValues after, ScoreValues before) => new(
        after.Continuum - before.Continuum,
        after.TrustInCounterpart - before.TrustInCounterpart,
        after.TrustOfCustomer - before.TrustOfCustomer,
        after.MutualTrust - before.MutualTrust,
        after.Richness - before.Richness);
}
