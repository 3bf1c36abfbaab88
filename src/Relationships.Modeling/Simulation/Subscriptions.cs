using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>A subscription renewed every month, and paid for.</summary>
internal static class Subscriptions
{
    public static void Live(CustomerLife life)
    {
        var fee = life.Basket * .6;
        var month = (long)(30 * SimulatedClock.Day / Math.Clamp(life.Scale, .1, 4));
        for (var at = life.First + month; at < life.Until; at += month)
        {
            life.Add(at, EventKind.Renewal, Channel.App, amount: fee);
            if (life.Random.NextBoolean(.08))
                life.Add(at + (long)((6 + life.Random.NextExponential(6)) * SimulatedClock.Day), EventKind.PaymentLate, Channel.Email, amount: fee);
            else if (life.Random.NextBoolean(.5))
                life.Add(at + SimulatedClock.Hour, EventKind.PaymentOnTime, Channel.Email, amount: fee);
        }
    }
}
