namespace Relationships.Events;

/// <summary>What a channel can do.</summary>
public enum ChannelClass
{
    /// <summary>Two people in one place.</summary>
    InPerson,

    /// <summary>Both sides can speak, and a person does by default.</summary>
    TwoWayHuman,

    /// <summary>Both sides can speak, one of them a machine by default.</summary>
    TwoWayAutomated,

    /// <summary>Only the counterpart speaks.</summary>
    OneWay,
}
