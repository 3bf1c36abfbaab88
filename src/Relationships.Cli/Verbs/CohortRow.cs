using Relationships.Conversion;

namespace Relationships.Cli.Verbs;

/// <summary>A cohort with what became of its first sales, and the plain share beside.</summary>
internal sealed record CohortRow(string Name, string AsOf, ConversionScore Score, ConversionScore Plain, string PolicyId);
