namespace Relationships.Events;

/// <summary>Through what an event came. Technology only facilitates: every channel is one among others.</summary>
public enum Channel
{
    /// <summary>Not told; counts for no channel signal.</summary>
    Unknown,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>At an event, face to face.</summary>
    Event,

    /// <summary>Telephone.</summary>
    Phone,

    /// <summary>Video call.</summary>
    Video,

    /// <summary>Written chat with a person.</summary>
    Chat,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Text message.</summary>
    Sms,

    /// <summary>Letter.</summary>
    Post,

    /// <summary>Social network.</summary>
    Social,

    /// <summary>Community of customers.</summary>
    Community,

    /// <summary>Web site.</summary>
    Web,

    /// <summary>Application.</summary>
    App,

    /// <summary>Automated conversation.</summary>
    Bot,

    /// <summary>Connected thing.</summary>
    Iot,

    /// <summary>Organic search.</summary>
    Search,

    /// <summary>Paid search and display by the click.</summary>
    PayPerClick,

    /// <summary>Banner.</summary>
    Display,

    /// <summary>Radio.</summary>
    Radio,

    /// <summary>Television.</summary>
    Tv,

    /// <summary>Newspaper, magazine, leaflet.</summary>
    Print,

    /// <summary>Billboard.</summary>
    Outdoor,
}
