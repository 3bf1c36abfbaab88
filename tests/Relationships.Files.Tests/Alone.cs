namespace Relationships.Files.Tests;

/// <summary>Tests that weigh what the whole process allocates: nothing else may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
