using System.Xml.Linq;
using Relationships.Architecture.Tests.Documentation;

namespace Relationships.Architecture.Tests.Reference;

public class ReferenceTests
{
    // As the public API texts: ACCEPT_PUBLIC_API=1 dotnet test tests/Relationships.Architecture.Tests rewrites the pages.
    private const string Accept = "ACCEPT_PUBLIC_API";

    public static TheoryData<string> Libraries { get; } = new(BuiltAssemblies.Libraries);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void ThePageNamesThePublicTypes(string library)
    {
        var received = ReferencePage.Of(library);
        var page = Repository.At(ReferencePage.Path(library));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(page, received);

        var lines = (File.Exists(page) ? File.ReadAllText(page).ReplaceLineEndings("\n") : string.Empty).Split('\n');
        Findings.None(
            $"{ReferencePage.Path(library)} is as the libraries are ({Accept}=1 dotnet test tests/Relationships.Architecture.Tests writes it)",
            received.Split('\n').Except(lines).Select(l => "+ " + l).Concat(lines.Except(received.Split('\n')).Select(l => "- " + l)));
    }

    [Fact]
    public void TheIndexLinksThePageOfEveryLibrary()
    {
        var links = MarkdownPage.Read("docs/reference/README.md").Links().ToList();
        Findings.None("docs/reference/README.md links the page of each library", BuiltAssemblies.Libraries.Select(l => l + ".md").Except(links));
    }

    [Theory]
    [InlineData("Trust, both ways. And more.", "Trust, both ways")]
    [InlineData("Share of .5 at most. Then.", "Share of .5 at most")]
    [InlineData("See <see cref=\"T:A.Foo`1\"/> and <see cref=\"M:A.Foo.Do(System.Int32)\"/>, or <c>x|y</c>.", "See `Foo` and `Foo.Do`, or `x\\|y`")]
    public void TheFirstSentenceOfASummary(string summary, string first) =>
        Assert.Equal(first, ReferencePage.FirstSentence(XElement.Parse($"<summary>{summary}</summary>")));
}
