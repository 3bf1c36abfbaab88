namespace Relationships.Explanations;

/// <summary>The leading values of a score, or differences of them.</summary>
/// <param name="Continuum">Where the relationship lies.</param>
/// <param name="TrustInCounterpart">The customer's trust in the counterpart.</param>
/// <param name="TrustOfCustomer">The counterpart's trust in the customer.</param>
/// <param name="MutualTrust">Mutual trust.</param>
/// <param name="Richness">Sum of the strengths of the points of connection.</param>
public readonly record struct ScoreValues(double Continuum, double TrustInCounterpart, double TrustOfCustomer, double MutualTrust, double Richness)
{
    /// <summary>Chance that the customer spreads the word.</summary>
    public double Advocacy { get; init; }

    /// <summary>Chance that the customer buys again.</summary>
    public double Loyalty { get; init; }

    /// <summary>Chance that the customer defends the counterpart at the next criticism.</summary>
    public double Defence { get; init; }

    /// <summary>Chance that the customer helps.</summary>
    public double Help { get; init; }

    /// <summary>Chance that the relationship survives the next bad event.</summary>
    public double Resilience { get; init; }

    /// <summary>The leading values of a score.</summary>
    /// <param name="score">A score.</param>
    /// <returns>Its values.</returns>
    public static ScoreValues Of(RelationshipScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new ScoreValues(
            score.Continuum.Value, score.Trust.InCounterpart.Value, score.Trust.OfCustomer.Value, score.Trust.Mutual.Value, score.Connections.Richness)
        {
            Advocacy = score.Outcomes.Advocacy.Value,
            Loyalty = score.Outcomes.Loyalty.Value,
            Defence = score.Outcomes.Defence.Value,
            Help = score.Outcomes.Help.Value,
            Resilience = score.Resilience.Value,
        };
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
        left.Richness + right.Richness)
    {
        Advocacy = left.Advocacy + right.Advocacy,
        Loyalty = left.Loyalty + right.Loyalty,
        Defence = left.Defence + right.Defence,
        Help = left.Help + right.Help,
        Resilience = left.Resilience + right.Resilience,
    };

    /// <summary>What lies between two.</summary>
    /// <param name="after">The later.</param>
    /// <param name="before">The earlier.</param>
    /// <returns>Later minus earlier.</returns>
    public static ScoreValues Subtract(ScoreValues after, ScoreValues before) => new(
        after.Continuum - before.Continuum,
        after.TrustInCounterpart - before.TrustInCounterpart,
        after.TrustOfCustomer - before.TrustOfCustomer,
        after.MutualTrust - before.MutualTrust,
        after.Richness - before.Richness)
    {
        Advocacy = after.Advocacy - before.Advocacy,
        Loyalty = after.Loyalty - before.Loyalty,
        Defence = after.Defence - before.Defence,
        Help = after.Help - before.Help,
        Resilience = after.Resilience - before.Resilience,
    };
}
