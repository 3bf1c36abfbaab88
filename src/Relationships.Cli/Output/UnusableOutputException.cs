namespace Relationships.Cli.Output;

/// <summary>A place that cannot be written to.</summary>
internal sealed class UnusableOutputException(string message, Exception inner) : Exception(message, inner);
