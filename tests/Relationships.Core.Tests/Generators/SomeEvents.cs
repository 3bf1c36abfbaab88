using FsCheck;
using FsCheck.Fluent;
using Relationships.Events;

namespace Relationships.Core.Tests.Generators;

/// <summary>Single events: of every kind, through every channel, weak and strong.</summary>
internal static class SomeEvents
{
    private static readonly EventKind[] s_kinds = [.. EventVocabulary.Standard.Kinds.Where(k => k != EventKind.PromiseMade)];

    private static readonly (RelationshipKey Key, string? Brand)[] s_relationships =
    [
        (new("ann", Counterpart.Default), null),
        (new("ann", Counterpart.Person("Maria")), null),
        (new("bob", Counterpart.Product("Kettle")), "acme"),
        (new("Ann", Counterpart.Community("Tea")), "acme"),
    ];

    public static Gen<(RelationshipKey Key, string? Brand)> Relationship =>
        Gen.Frequency((6, Gen.Constant(s_relationships[0])), (1, Gen.Elements(s_relationships)));

    public static Gen<EventKind> Kind => Gen.Frequency(
        (2, Gen.Elements(s_kinds)),
        (1, Gen.Elements(EventKind.Purchase, EventKind.Conversation, EventKind.Approach, EventKind.Answer, EventKind.Broadcast, EventKind.Offer, EventKind.ServicePoor, EventKind.ServiceGood,
            EventKind.ConnectionDemonstrated, EventKind.ConnectionResponded)));

    /// <summary>A valid event without an episode.</summary>
    public static Gen<RelationshipEvent> Plain(Era era) =>
        from kind in Kind
        from e in Of(kind, era.Instant)
        select e;

    /// <summary>A valid event of a kind.</summary>
    public static Gen<RelationshipEvent> Of(EventKind kind, Gen<DateTimeOffset> instants) =>
        from at in instants
        from relationship in Relationship
        from e in Dressed(new RelationshipEvent(relationship.Key.Customer, kind, at) { Counterpart = relationship.Key.Counterpart, Brand = relationship.Brand })
        select e;

    /// <summary>An event with its other fields filled in at random, within their rules.</summary>
    public static Gen<RelationshipEvent> Dressed(RelationshipEvent bare) =>
        from channel in Gen.Elements(Enum.GetValues<Channel>())
        from initiator in Gen.Frequency((5, Gen.Constant<Initiator?>(null)), (1, Gen.Elements<Initiator?>(Initiator.Customer, Initiator.Counterpart)))
        from human in Gen.Frequency((5, Gen.Constant<bool?>(null)), (1, Gen.Elements<bool?>(true, false)))
        from strength in EventRules.IsSurvey(bare.Kind) ? Gen.Elements<double?>(0, 0.3, 1) : Strength
        from severity in Gen.Frequency((3, Gen.Constant<double?>(null)), (1, Gen.Elements<double?>(0, 0.1, 0.7, 1)))
        from amount in Gen.Frequency((3, Gen.Constant<double?>(null)), (1, Gen.Elements<double?>(0, 19.99, 1e12)))
        from connection in Gen.Elements(Enum.GetValues<ConnectionType>())
        select bare with
        {
            Channel = channel,
            Initiator = initiator,
            Human = human,
            Strength = strength,
            Severity = severity,
            Amount = bare.Kind == EventKind.Return ? -amount : amount,
            Connection = bare.Kind == EventKind.ConnectionDemonstrated || bare.Kind == EventKind.ConnectionResponded ? connection : null,
        };

    /// <summary>An event that breaks a rule of its fields.</summary>
    public static Gen<RelationshipEvent> Broken(Era era) =>
        from e in Plain(era)
        from fault in Gen.Elements<Func<RelationshipEvent, RelationshipEvent>>(
            b => b with { Customer = string.Empty },
            b => b with { Kind = EventKind.Of("never-heard-of") },
            b => b with { Kind = default },
            b => b with { Strength = double.NaN },
            b => b with { Strength = -1 },
            b => b with { Strength = 101 },
            b => b with { Severity = 1.5 },
            b => b with { Severity = double.NegativeInfinity },
            b => b with { Kind = EventKind.Purchase, Amount = double.PositiveInfinity },
            b => b with { Kind = EventKind.Purchase, Amount = -5 },
            b => b with { Kind = EventKind.SurveyTrust, Strength = null },
            b => b with { Kind = EventKind.SurveyTrust, Strength = 7 },
            b => b with { Kind = EventKind.ConnectionResponded, Connection = null },
            b => b with { Kind = EventKind.PromiseMade, Episode = null },
            b => b with { Kind = EventKind.Recovery, Episode = "never begun" })
        select fault(e);

    private static Gen<double?> Strength =>
        Gen.Frequency((4, Gen.Constant<double?>(null)), (1, Gen.Elements<double?>(0, 0.25, 2.5, 100)));
}
