using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>What is true of a simulated relationship, which no event states.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Counterpart">Brand, product, person or community.</param>
/// <param name="Archetype">What sort of customer it is, such as <c>barista-regular</c>.</param>
/// <param name="Potential">
/// How deep the relationship can become, on the continuum from 0 (a transaction) to 1 (kin): drawn once, continuously.
/// </param>
/// <param name="Position">
/// How deep it is at the end of the simulation, or was when the customer left: the potential times how far acquaintance has
/// grown, less what coasting has lost.
/// </param>
/// <param name="IsAlive">Whether the customer is still there at the end: has not left, silently or with a word.</param>
/// <param name="First">When the two first dealt with each other.</param>
/// <param name="Left">When the customer left; null where alive.</param>
/// <param name="Quality">How well the customer is served, from 0 (always badly) to 1; independent of depth.</param>
/// <param name="Pushiness">How hard the brand sells to this customer, from 0 to 1; independent of depth.</param>
public sealed record TrueRelationship(
    string Customer,
    Counterpart Counterpart,
    string Archetype,
    double Potential,
    double Position,
    bool IsAlive,
    DateTimeOffset First,
    DateTimeOffset? Left,
    double Quality,
    double Pushiness);
