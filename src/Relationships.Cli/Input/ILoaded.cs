using Relationships.Events;

namespace Relationships.Cli.Input;

/// <summary>What a verb has read as objects, and all that was set aside meanwhile.</summary>
internal interface ILoaded
{
    /// <summary>By source, then line.</summary>
    IReadOnlyList<RejectedEvent> Rejects { get; }

    /// <summary>The instant that scores are for where none is given; null where nothing is scored as of an instant.</summary>
    DefaultAsOf? Default { get; }

    /// <summary>What became of all records, in words, as an instant sees them.</summary>
    string Summary(DateTimeOffset asOf);
}
