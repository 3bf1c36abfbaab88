namespace Relationships.Architecture.Tests.PublicApi;

public class PublicApiTests
{
    // ACCEPT_PUBLIC_API=1 dotnet test tests/Relationships.Architecture.Tests rewrites the accepted texts.
    private const string Accept = "ACCEPT_PUBLIC_API";

    public static TheoryData<string> Libraries { get; } = new(BuiltAssemblies.Libraries);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void IsTheAcceptedOne(string library)
    {
        Assert.True(BuiltAssemblies.IsReferenced(library), $"{library} is packable but not referenced by these tests: add a ProjectReference.");
        var received = PublicApiText.Of(library, BuiltAssemblies.References);
        var accepted = Repository.At($"tests/Relationships.Architecture.Tests/PublicApi/{library}.txt");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(accepted, received);

        var before = File.Exists(accepted) ? File.ReadAllText(accepted).ReplaceLineEndings("\n") : string.Empty;
        if (before == received)
            return;

        var output = Path.Combine(AppContext.BaseDirectory, $"{library}.received.txt");
        File.WriteAllText(output, received);
        Assert.Fail(
            $"""
            The public API of {library} is not the accepted one:

            {TextDifference.Of(before, received)}

            Received: {output}
            Where this is meant, add a line to CHANGELOG.md and accept it: {Accept}=1 dotnet test tests/Relationships.Architecture.Tests
            """);
    }

    [Fact]
    public void ADifferenceNamesTheTypeAndTheLine()
    {
        var difference = TextDifference.Of(
            "class A\n    int X\n    int Y\n\nclass B\n    int Z\n",
            "class A\n    int X\n    long Y\n\nclass B\n    int Z\n    int W\n");
        Assert.Equal("  class A\n+     long Y\n-     int Y\n  class B\n+     int W", difference);
    }
}
