using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Networks;

namespace Relationships.Cli.Verbs;

/// <summary>A command line that asks for trust in a network.</summary>
internal sealed record TrustRequest(InputSettings Input, string Strategy, NetworkTrustOptions Trust, RatingOptions Rating, string? OutPath, OutputFormat Format)
{
    /// <summary>Whether ratings are read; else events.</summary>
    public bool IsRatings { get; init; }

    /// <summary>Whether every rating is predicted instead.</summary>
    public bool Evaluates { get; init; }

    /// <summary>Whose trust; null for one who is new and has met nobody.</summary>
    public string? Source { get; init; }

    /// <summary>In whom; null for everybody of whom anybody knows anything.</summary>
    public string? Target { get; init; }

    /// <summary>The instant; null for just after the latest rating or event.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
