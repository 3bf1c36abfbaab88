using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

/// <summary>Essay 003's two gas stations: they differ in events and economics only.</summary>
internal static class Stations
{
    /// <summary>Neighbours come back, and bring their cars to the service bay once they trust it.</summary>
    public static RelationshipEconomics Neighbourhood { get; } = RelationshipEconomics.Parse("""
        {
          "version": 1, "name": "neighbourhood station with a service bay", "currency": "USD",
          "horizon": { "value": 5, "unit": "year" }, "discount": { "value": 0.10, "per": "year" },
          "margin": { "perPurchase": 4 }, "marginLift": 1.5,
          "retention": { "transactional": { "value": 0.6, "per": "year" }, "relationship": { "value": 0.85, "per": "year" } },
          "referral": { "customers": { "value": 0.2, "per": "year" }, "otherwiseLost": 0.5, "customerValue": 200 },
          "acquisitionCost": 30,
          "effort": { "scale": 15 }, "learningCost": 2,
          "actions": { "recognition": 0.5, "gesture": 3, "content": 0.1, "answer": 2, "offer": 1, "recovery": 20 }
        }
        """);

    /// <summary>Nobody who passes comes back for it, whatever is done.</summary>
    public static RelationshipEconomics Highway { get; } = RelationshipEconomics.Parse("""
        {
          "version": 1, "name": "highway station", "currency": "USD",
          "horizon": { "value": 5, "unit": "year" }, "discount": { "value": 0.10, "per": "year" },
          "margin": { "perPurchase": 4 },
          "retention": { "transactional": { "value": 0.02, "per": "year" }, "relationship": { "value": 0.05, "per": "year" } },
          "effort": { "scale": 15 }, "learningCost": 2,
          "actions": { "recognition": 0.5, "gesture": 3, "content": 0.1, "answer": 2, "offer": 1, "recovery": 20 }
        }
        """);

    public static InvestmentAdvice Advise(this Story story, RelationshipEconomics economics, double day, InvestmentOptions? options = null) =>
        new InvestmentAdvisor(economics, options: options).Advise(EventLog.Create(story.Events), 0, Story.Day(day));
}
