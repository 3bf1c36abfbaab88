namespace Relationships.Cli.Output;

/// <summary>The numbers of all rows.</summary>
internal delegate ReadOnlySpan<double> NumbersOf(ScoredRows rows);
