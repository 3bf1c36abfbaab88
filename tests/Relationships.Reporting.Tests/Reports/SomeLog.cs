using Relationships.Decisions;
using Relationships.Events;
using Relationships.Modeling.Simulation;

namespace Relationships.Reporting.Tests.Reports;

/// <summary>Logs to report of.</summary>
internal static class SomeLog
{
    public const string Evil = "<script>alert(1)</script>";

    public static DateTimeOffset Start { get; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static RelationshipEconomics Economics { get; } = RelationshipEconomics.Parse("""
        { "version": 1, "currency": "EUR", "discount": { "value": 0.1, "per": "year" }, "margin": { "perPurchase": 12 }, "marginLift": 0.2,
          "retention": { "transactional": { "value": 0.6, "per": "year" }, "relationship": { "value": 0.85, "per": "year" } },
          "effort": { "scale": 15 }, "learningCost": 2, "actions": { "recognition": 0.5, "gesture": 3, "content": 0.2 } }
        """);

    /// <summary>Customers as in life, all kinds of event.</summary>
    public static EventLog Simulated(int customers, long? events = null) =>
        EventLog.Create(new RelationshipSimulator(new SimulationOptions { Customers = customers, Events = events, Seed = 3 }).Events());

    public static RelationshipReport Report(EventLog log, DateTimeOffset asOf, ReportOptions? options = null) =>
        RelationshipReport.Of(log, asOf, options: options, cancellation: TestContext.Current.CancellationToken);

    public static EventLog Of(params RelationshipEvent[] events) => EventLog.Create(events);

    public static RelationshipEvent Event(string customer, EventKind kind, double day) => new(customer, kind, Start.AddDays(day));

    /// <summary>A customer who was served well for a year, and then badly for another.</summary>
    public static IEnumerable<RelationshipEvent> Fall(string customer) =>
        from day in Enumerable.Range(-50, 90)
        from kind in day < 0 ? [EventKind.Purchase, EventKind.Conversation, EventKind.Recognition] : new[] { EventKind.Failure }
        select Event(customer, kind, day * 7) with { Severity = kind == EventKind.Failure ? 1 : null };

    /// <summary>One event that breaks a rule, and no other.</summary>
    public static EventLog OfRejects { get; } = Of(Event(string.Empty, EventKind.Purchase, 0) with { Origin = new EventOrigin($"{Evil}.csv", 7) });

    /// <summary>Where a name, a tag, a representative, whatever people write, is markup.</summary>
    public static EventLog OfMarkup { get; } = Of(
        Event(Evil, EventKind.Purchase, 0) with { Tag = Evil, Representative = Evil },
        Event(Evil, EventKind.Failure, 1) with { Counterpart = Counterpart.Person(Evil), Tag = "\"'><img src=x onerror=alert(2)>", Severity = 1 },
        Event("\"><svg/onload=alert(3)>", EventKind.Conversation, 2) with { Counterpart = Counterpart.Brand("</style></title><b>") },
        Event("a&b \u0001\u0002", EventKind.Purchase, 3),
        Event(string.Empty, EventKind.Purchase, 3) with { Origin = new EventOrigin(Evil, 1) },
        Event(Evil, EventKind.Of("dance"), 3) with { Origin = new EventOrigin("f", 2) });
}
