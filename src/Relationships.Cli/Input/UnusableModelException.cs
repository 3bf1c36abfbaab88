namespace Relationships.Cli.Input;

/// <summary>A file holds no model that can be used.</summary>
internal sealed class UnusableModelException(string message, Exception inner) : Exception(message, inner);
