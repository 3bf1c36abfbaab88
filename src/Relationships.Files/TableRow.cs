using Relationships.Events;

namespace Relationships.Files;

/// <summary>A row of a table.</summary>
/// <param name="Origin">File and line.</param>
/// <param name="Fields">Its fields, as they are written.</param>
public sealed record TableRow(EventOrigin Origin, IReadOnlyList<string> Fields);
