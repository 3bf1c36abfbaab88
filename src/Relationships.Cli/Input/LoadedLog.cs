using Relationships.Events;

namespace Relationships.Cli.Input;

/// <summary>A log, and all that reading it and making it set aside, by source, then line.</summary>
internal sealed record LoadedLog(EventLog Log, IReadOnlyList<RejectedEvent> Rejects);
