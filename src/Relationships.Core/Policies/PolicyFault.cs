namespace Relationships.Policies;

/// <summary>One thing wrong with a policy.</summary>
/// <param name="Path">Where, names joined by dots; <c>$</c> for the file as a whole.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record PolicyFault(string Path, string Message)
{
    /// <summary>Path and message.</summary>
    /// <returns><c>PATH: MESSAGE</c>.</returns>
    public override string ToString() => $"{Path}: {Message}";
}
