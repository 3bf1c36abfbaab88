namespace Relationships.Notebooks.Tests.Jupyter;

/// <summary>Tests that build or run whole processes: one after the other, with one installed kernel, since two builds of the same projects at once wait for each other.</summary>
[CollectionDefinition(Name)]
public sealed class OneAfterTheOther : ICollectionFixture<InstalledKernel>
{
    public const string Name = "one after the other";
}
