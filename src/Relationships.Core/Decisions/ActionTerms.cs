using Relationships.Events;

namespace Relationships.Decisions;

/// <summary>Something that the counterpart can do for one customer, and what it costs.</summary>
/// <param name="Kind">The kind of event that it is.</param>
/// <param name="Cost">Money; at least 0.</param>
public sealed record ActionTerms(EventKind Kind, double Cost)
{
    /// <summary>Through what; <see cref="Channel.Unknown"/> for the one that the customer used last.</summary>
    public Channel Channel { get; init; }
}
