namespace Relationships.Modeling.Simulation;

/// <summary>How often a simulated customer truly does what outcomes are about, with the brand, at one instant of its life.</summary>
/// <param name="IsThere">Whether it has come and not yet left; all rates are 0 where it is not.</param>
/// <param name="Advocacy">Times a year that it spreads the word: recommendations and good reviews. A referral that converts comes with its recommendation.</param>
/// <param name="Loyalty">Days a year with a purchase or renewal.</param>
/// <param name="Defence">Defences a criticism witnessed.</param>
/// <param name="Help">Times a year that it helps.</param>
public readonly record struct OutcomeRates(bool IsThere, double Advocacy, double Loyalty, double Defence, double Help);
