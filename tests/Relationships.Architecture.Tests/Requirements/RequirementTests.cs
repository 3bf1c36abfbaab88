using System.Reflection;

namespace Relationships.Architecture.Tests.Requirements;

public class RequirementTests
{
    private static readonly Assembly[] s_libraries =
        [typeof(RelationshipScorer).Assembly, typeof(Modeling.Backtests.Backtest).Assembly];

    private static readonly IReadOnlyList<(string Id, string[] Types, string[] Tests)> s_rows =
        RequirementsPage.Rows(File.ReadAllText(Repository.At(RequirementsPage.Path)).ReplaceLineEndings("\n"));

    private static readonly IReadOnlyList<(string File, string Id, string Method)> s_tests =
    [
        .. Repository.Files("tests", "*.cs").SelectMany(file =>
            RequirementsPage.TestsIn(File.ReadAllText(file)).Select(test => (Repository.Relative(file), test.Id, test.Method))),
    ];

    [Fact]
    public void EveryRequirementHasATestThatIsNamedAfterIt() =>
        Findings.None("A test method begins with the id of each requirement", RequirementsPage.Ids.Except(s_tests.Select(t => t.Id)));

    [Fact]
    public void NoTestNamesARequirementThatIsNone() =>
        Findings.None("Ids are R01 to R39", s_tests.Where(t => !RequirementsPage.Ids.Contains(t.Id)).Select(t => $"{t.File}: {t.Method}"));

    [Fact]
    public void ThePageHasARowForEach() =>
        Assert.Equal(RequirementsPage.Ids, s_rows.Select(r => r.Id));

    [Fact]
    public void TypesOfThePageExist()
    {
        var types = s_libraries.SelectMany(a => a.GetExportedTypes()).Select(t => t.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        Findings.None("A row names types", s_rows.Where(r => r.Types.Length == 0).Select(r => r.Id));
        Findings.None("A type of the page is public", s_rows.SelectMany(r => r.Types.Where(t => !types.Contains(t)).Select(t => $"{r.Id}: {t}")));
    }

    [Fact]
    public void TestsOfThePageAreThoseThatAreThere() =>
        // Both ways: a row that names a file without such a test is wrong, and so is a test that its row is silent about.
        Findings.None("The files of a row are those with its tests", s_rows.SelectMany(r =>
        {
            var there = s_tests.Where(t => t.Id == r.Id).Select(t => t.File).Distinct().ToList();
            return r.Tests.Except(there).Select(f => $"{r.Id}: {f} has no such test").Concat(there.Except(r.Tests).Select(f => $"{r.Id}: {f} is not named"));
        }));

    [Fact]
    public void WhatIsWrongIsSeen()
    {
        Assert.Equal([("R07", "R07_says")], RequirementsPage.TestsIn("[Fact]\n    public void R07_says()"));
        Assert.Equal([("R08", "R08_says")], RequirementsPage.TestsIn("[Theory]\n    [InlineData(1)]\n    [InlineData(2)]\n    public async Task R08_says(int i)"));
        Assert.Empty(RequirementsPage.TestsIn("// R07_says()\n private void R07_says()"));
        var row = Assert.Single(RequirementsPage.Rows("| R07 | words | `A`, `B` | [X](../tests/X.cs), [Y](../tests/Y.cs) |\n"));
        Assert.Equal(("R07", "A B", "tests/X.cs tests/Y.cs"), (row.Id, string.Join(' ', row.Types), string.Join(' ', row.Tests)));
    }
}
