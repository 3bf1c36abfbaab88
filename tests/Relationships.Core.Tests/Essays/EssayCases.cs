using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

/// <summary>The essays' own cases as event logs.</summary>
internal static class EssayCases
{
    /// <summary>Essay 003: you buy gas in a town you'll never visit again.</summary>
    public static Story HighwayGasStation() => new Story().On(0, EventKind.Purchase, Channel.InPerson);

    /// <summary>Essay 003: the fleeting relationship with your bank teller, weekly for a year.</summary>
    public static Story BankTeller() => new Story().Every(7, EventKind.Purchase, Channel.InPerson);

    /// <summary>Essay 001: the barista knows your name and remembers your drink.</summary>
    public static Story Barista() => new Story()
        .Every(4, EventKind.Purchase, Channel.InPerson)
        .Every(4, EventKind.Recognition, Channel.InPerson);

    /// <summary>Essay 003: the hairstylist you talk with every five weeks for three years and invite to your wedding.</summary>
    public static Story Hairstylist() => new Story()
        .Every(35, EventKind.Purchase, Channel.InPerson, to: 1095)
        .Every(35, EventKind.Conversation, Channel.InPerson, to: 1095)
        .Every(35, EventKind.Recognition, Channel.InPerson, to: 1095)
        .On(900, EventKind.SocialInvitation, Channel.InPerson);

    /// <summary>Essay 003: the neighbourhood gas station with a service bay.</summary>
    public static Story NeighbourhoodGasStation() => new Story()
        .Every(10, EventKind.Purchase, Channel.InPerson)
        .Every(120, EventKind.ServiceGood, Channel.InPerson);

    /// <summary>Essay 001: grandma, for six years, badly treated now and then, and never gone.</summary>
    public static Story Grandma() => new Story()
        .Every(7, EventKind.Purchase, Channel.InPerson, to: 2190)
        .Every(10, EventKind.Conversation, Channel.Phone, to: 2190)
        .Every(14, EventKind.Recognition, Channel.InPerson, to: 2190)
        .Every(60, EventKind.HelpGiven, Channel.Community, from: 200, to: 2190)
        .Every(90, EventKind.Failure, Channel.InPerson, from: 45, to: 2100, with: static e => e with { Severity = 0.6 })
        .On(900, EventKind.SocialInvitation, Channel.InPerson)
        .On(1900, EventKind.SocialInvitation, Channel.InPerson);

    /// <summary>Essay 002: no face ever seen, three years, served well; what failed now and then was borne, rivals declined.</summary>
    public static Story DigitalOnly() => new Story()
        .Every(10, EventKind.Purchase, Channel.Web, to: 1095)
        .Every(14, EventKind.Conversation, Channel.Social, from: 20, to: 1095, with: static e => e with { Human = false })
        .Every(21, EventKind.DataUsedToServe, Channel.App, from: 40, to: 1095)
        .Every(14, EventKind.ProductUsed, Channel.App, from: 5, to: 1095)
        .Every(30, EventKind.CommunityTookPart, Channel.Community, from: 60, to: 1095, with: static e => e with { Human = false })
        .Every(45, EventKind.ServiceGood, Channel.Chat, from: 100, to: 1095, with: static e => e with { Human = false })
        .Every(120, EventKind.ProductProblem, Channel.App, from: 200, to: 1000)
        .Every(200, EventKind.RivalOfferDeclined, Channel.Web, from: 250, to: 1095);
}
