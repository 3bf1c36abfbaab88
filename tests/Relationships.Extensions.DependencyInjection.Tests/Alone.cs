namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>Tests that run beside no other: OpenTelemetry takes meters of one name for one, and drops it where the first is disposed of.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
