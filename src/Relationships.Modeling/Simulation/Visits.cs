using Relationships.Events;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Simulation;

/// <summary>What happens when a customer comes to buy: the sale, what is said around it, what goes wrong, what follows.</summary>
internal static class Visits
{
    public static void Live(CustomerLife life)
    {
        if (life.Random.NextBoolean(.3))
            life.Add(life.First - (long)life.Random.NextExponential(3 * SimulatedClock.Day), EventKind.Research, Channel.Search);

        // Someone of a list signs up and may never buy; all others begin with a purchase.
        if (life.Archetype.Name == "list-member")
            life.Add(life.First, EventKind.DataShared, Channel.Web, tag: "sign-up");
        else
            Visit(life, life.First, isFirst: true);
        if (life.Archetype.IsOneTime)
            return;

        var times = new List<long>(life.Prompted);
        times.AddRange(life.Moments(life.VisitsPerYear, Hours.Shop, static d => .5 + (.5 * d)));
        times.Sort();
        foreach (var at in times)
        {
            // A failure on an earlier visit may have driven it away.
            if (at >= life.Until)
                break;
            Visit(life, at, isFirst: false);
        }

        if (life.Subscribes)
            Subscriptions.Live(life);
    }

    private static void Visit(CustomerLife life, long at, bool isFirst)
    {
        var random = life.Random;
        var depth = life.Depth(at);
        var channel = Places.OfPurchase(life);
        var inPerson = channel.Class() is ChannelClass.InPerson;
        var amount = life.Basket * PortableMath.Exp((.5 * random.NextNormal()) - .125);
        life.Add(at, EventKind.Purchase, channel, amount: amount, tag: isFirst ? "first" : random.NextBoolean(.03) ? "gift" : null);

        Talk(life, at, depth, inPerson ? channel : Places.OfTalk(life), inPerson);
        Serve(life, at, depth, channel);
        Deliveries.AtPurchase(life, at, channel);
        Troubles.AtPurchase(life, at, channel);
        Pay(life, at, channel, amount);
        if (random.NextBoolean(.02 + (.06 * (1 - life.Quality))))
            life.Add(at + (long)(random.NextUniform() * 14 * SimulatedClock.Day), EventKind.Return, channel, amount: amount * (.3 + (.7 * random.NextUniform())));
        if (random.NextBoolean(.002 * (1 - depth)))
            life.Add(at + (2 * SimulatedClock.Day), EventKind.ReturnAbused, channel, amount: amount);
    }

    private static void Talk(CustomerLife life, long at, double depth, Channel channel, bool inPerson)
    {
        var random = life.Random;
        if (random.NextBoolean(Math.Min(.95, life.Talkative * (.02 + (.65 * depth)) * (inPerson ? 1 : .5))))
            life.Add(at + 30, EventKind.Conversation, channel, human: channel == Channel.Chat && random.NextBoolean(.1) ? false : null);
        if (random.NextBoolean(.6 * depth * Math.Sqrt(depth)))
            life.Add(at + 10, EventKind.Recognition, inPerson ? channel : Channel.App, tag: inPerson ? "by name" : null);
        if (random.NextBoolean(.12 * depth))
            life.Add(at + 60, EventKind.Gesture, channel);
        if (random.NextBoolean(.25 * life.Pushiness))
            life.Add(at + 45, EventKind.Offer, channel);
        if (random.NextBoolean(.01 * depth))
            life.Add(at + 90, EventKind.Introduction, channel, other: Names.Friend(random));
    }

    private static void Serve(CustomerLife life, long at, double depth, Channel channel)
    {
        var random = life.Random;
        if (random.NextBoolean(life.Quality * (.03 + (.15 * depth))))
            life.Add(at + 120, EventKind.ServiceGood, channel);
        if (random.NextBoolean(life.Quality * (.03 + (.1 * depth))))
            life.Add(at + 150, EventKind.NeedMet, channel);
        if (random.NextBoolean(.012 * life.Quality))
            life.Add(at + 100, EventKind.Disclosure, channel);
        if (random.NextBoolean(.004 + (.02 * depth * life.Quality)))
            life.Add(at + 110, EventKind.HonestReferral, channel, amount: random.NextBoolean(.7) ? life.Basket * (.5 + (3 * random.NextUniform())) : null, other: Names.Rival(random));
    }

    private static void Pay(CustomerLife life, long at, Channel channel, double amount)
    {
        if (!life.PaysByInvoice)
            return;
        var late = life.Random.NextBoolean(.1);
        var days = late ? 31 + life.Random.NextExponential(12) : 1 + (28 * life.Random.NextUniform());
        life.Add(at + (long)(days * SimulatedClock.Day), late ? EventKind.PaymentLate : EventKind.PaymentOnTime, channel == Channel.InPerson ? Channel.Post : channel, amount: amount);
    }
}
