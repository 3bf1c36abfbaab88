using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>What a customer does among others: spreading the word, defending, helping, gathering, inviting.</summary>
internal static class SocialLife
{
    // A year, at the share of one that depth makes of them.
    public const double Recommends = 2.2;
    public const double Reviews = .7;
    public const double Helps = .8;
    public const double TakesPart = 8;
    public const double HelpAmongOthers = .15;

    public static void Live(CustomerLife life)
    {
        var random = life.Random;
        foreach (var at in life.Moments(Recommends * life.Talkative, Hours.Waking, static d => d * Math.Sqrt(d)))
        {
            life.Add(at, EventKind.Recommendation, random.NextBoolean(.5) ? Channel.InPerson : Channel.Social, other: Names.Friend(random));
            if (random.NextBoolean(.25))
                life.Add(at + (long)(random.NextUniform() * 60 * SimulatedClock.Day), EventKind.ReferralConverted, other: Names.Friend(random));
        }

        foreach (var at in life.Moments(Reviews, Hours.Waking, static d => .1 + (.6 * d)))
            life.Add(at, random.NextBoolean(.2 + (.78 * life.Quality)) ? EventKind.ReviewGood : EventKind.ReviewBad, Channel.Web);
        foreach (var at in life.Moments(.4, Hours.Waking, static _ => 1))
        {
            life.Add(at, EventKind.CriticismWitnessed, Channel.Social);
            Messages.Criticised(life, at + 1800);
        }

        foreach (var at in life.Moments(.5, Hours.Waking, static d => d * d * d))
            life.Add(at, EventKind.SocialInvitation, life.Person is null ? Channel.Social : Channel.InPerson, life.Person, tag: "invited");
        foreach (var at in life.Moments(Helps, Hours.Waking, static d => d * d))
            life.Add(at, EventKind.HelpGiven, Channel.Community, other: "another customer");
        Person(life);
        Community(life);
    }

    private static void Person(CustomerLife life)
    {
        if (life.Person is not { } person)
            return;
        var random = life.Random;
        var warmth = person.Potential / Math.Max(.05, life.Potential);
        foreach (var at in life.Moments(9 * warmth, Hours.Shop, static d => d * Math.Sqrt(d)))
            life.Add(at, EventKind.Conversation, Channel.InPerson, person);
        foreach (var at in life.Moments(6 * warmth, Hours.Shop, static d => d * d))
            life.Add(at, random.NextBoolean(.7) ? EventKind.Recognition : EventKind.Gesture, Channel.InPerson, person);
        foreach (var at in life.Moments(2 * life.Quality, Hours.Shop, static d => .2 + (.5 * d)))
            life.Add(at, EventKind.ServiceGood, Channel.InPerson, person);
        foreach (var at in life.Moments(1.5 * warmth, Hours.Waking, static d => d))
            Dialogues.Approach(life, at, person);
    }

    private static void Community(CustomerLife life)
    {
        var random = life.Random;
        var community = life.Community;
        if (community is null && !random.NextBoolean(.3 * life.Potential))
            return;
        var joined = life.First + SimulatedClock.Day + (long)random.NextExponential(60 * SimulatedClock.Day);
        if (joined >= life.Until)
            return;
        life.Add(joined, EventKind.CommunityJoined, Channel.Community, community);
        var left = joined + (long)random.NextExponential(SimulatedClock.Year * (1 + (8 * life.Potential)));
        if (community is null)
            life.Gathers = (joined, left);
        foreach (var at in life.Moments(TakesPart, Hours.Waking, static d => d))
        {
            if (at <= joined || at >= left)
                continue;
            var help = random.NextBoolean(HelpAmongOthers);
            life.Add(at, help ? EventKind.HelpGiven : EventKind.CommunityTookPart, Channel.Community, community, other: help ? "another member" : null);
        }

        if (left < life.Until || (life.LeavesAngry && random.NextBoolean(.6)))
            life.Add(Math.Min(left, life.Until), EventKind.CommunityLeft, Channel.Community, community);
    }
}
