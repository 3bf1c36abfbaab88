using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>How a customer goes: mostly without a word, else to a rival, or with a cancellation.</summary>
internal static class Leaving
{
    public static void Live(CustomerLife life)
    {
        if (life.Left is not { } left || life.Archetype.IsOneTime)
            return;
        var random = life.Random;
        var place = random.NextUniform();
        if (life.Subscribes && place < .8)
            life.Add(left, EventKind.Cancellation, Channel.Web);
        else if (place < (life.LeavesAngry ? .55 : .2))
            life.Add(left, EventKind.Switched, other: Names.Rival(random));
        else if (place < (life.LeavesAngry ? .75 : .35))
            life.Add(left, EventKind.Cancellation, Channel.Phone);
        if (life.LeavesAngry && random.NextBoolean(.15))
            life.Add(left - SimulatedClock.Hour, EventKind.Attack, Channel.Social);
    }
}
