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
}
