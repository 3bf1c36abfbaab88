using Relationships.Notebooks.Host.Display;

namespace Relationships.Notebooks.Host.Session;

/// <summary>What came of a cell: the value of its last expression, or what went wrong, or neither.</summary>
internal sealed record CellOutcome(MimeBundle? Result, CellError? Error);
