using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>One simulated customer: what a log would hold of it, and the truth behind.</summary>
/// <param name="Customer">Its id, <c>c</c> and seven digits, from <c>c0000001</c>.</param>
/// <param name="Events">Its events with all counterparts, in canonical order, ids unique over the whole simulation.</param>
/// <param name="Truth">A row for the brand, and one for each further counterpart that an event names.</param>
public sealed record SimulatedCustomer(
    string Customer, IReadOnlyList<RelationshipEvent> Events, IReadOnlyList<TrueRelationship> Truth);
