namespace Relationships.Decisions;

/// <summary>One thing wrong with an economics file.</summary>
/// <param name="Path">Where, names joined by dots; <c>$</c> for the file as a whole.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record EconomicsFault(string Path, string Message)
{
    /// <summary>Path and message.</summary>
    /// <returns><c>PATH: MESSAGE</c>.</returns>
    public override string ToString() => $"{Path}: {Message}";
}
