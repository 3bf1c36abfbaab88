using System.Diagnostics.CodeAnalysis;
using Relationships.Events;

namespace Relationships.Files;

/// <summary>What became of one record of a file: an event, or a reject.</summary>
/// <remarks><c>default</c> is neither, and is never read.</remarks>
public readonly record struct ReadEvent
{
    private readonly RejectedEvent _reject;

    internal ReadEvent(RelationshipEvent e, long lastLine)
    {
        Event = e;
        LastLine = lastLine;
    }

    internal ReadEvent(RejectedEvent reject, long lastLine)
    {
        _reject = reject;
        LastLine = lastLine;
    }

    /// <summary>The event, or null where the record was rejected.</summary>
    public RelationshipEvent? Event { get; }

    /// <summary>The reject, or null where the record is an event.</summary>
    public RejectedEvent? Reject => IsEvent ? null : _reject;

    /// <summary>Whether there is an event.</summary>
    [MemberNotNullWhen(true, nameof(Event))]
    [MemberNotNullWhen(false, nameof(Reject))]
    public bool IsEvent => Event is not null;

    /// <summary>The file, and the line on which the record begins.</summary>
    public EventOrigin Origin => Event?.Origin ?? _reject.Origin;

    /// <summary>The line on which the record ends: a quoted field of CSV may hold line breaks.</summary>
    public long LastLine { get; }
}
