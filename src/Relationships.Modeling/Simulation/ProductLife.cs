using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>Life with what was bought; with the product itself where the customer has a relationship with it, else with the brand.</summary>
internal static class ProductLife
{
    public static void Live(CustomerLife life)
    {
        var random = life.Random;
        var with = life.Product;
        var fit = with is null ? 1 : with.Potential / Math.Max(.05, life.Potential);
        if (with is not null || random.NextBoolean(.3))
            life.Add(life.First + SimulatedClock.Hour + (long)random.NextExponential(2 * SimulatedClock.Day), EventKind.ProductOnboarded, Channel.App, with);
        foreach (var at in life.Moments(with is null ? 4 : 12 * fit, Hours.Waking, static d => d))
            life.Add(at, EventKind.ProductUsed, random.NextBoolean(.4) ? Channel.Iot : Channel.App, with);
        foreach (var at in life.Moments((with is null ? .6 : 2) * fit, Hours.Waking, static d => d))
            life.Add(at, EventKind.ProductLoved, random.NextBoolean(.5) ? Channel.Social : Channel.App, with);
        foreach (var at in life.Moments(2.5 * (1 - life.Quality), Hours.Waking, static d => .3 + (.3 * d)))
            Troubles.Bad(life, at, EventKind.ProductProblem, Channel.App, random.NextBeta(2, 3), with);
    }
}
