using System.Text.RegularExpressions;

namespace Relationships.Notebooks.Tests.Notebooks;

/// <summary>The notebooks as committed: executed, without faults, without anything of the machine that executed them.</summary>
public sealed partial class CommittedNotebookTests
{
    public static TheoryData<string> Notebooks { get; } = new(Notebook.Names);

    [Fact]
    public void There_are_at_least_five() => Assert.True(Notebook.Names.Count >= 5);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_is_executed_and_holds_no_error(string name)
    {
        var cells = Notebook.CodeCells(Notebook.Read(name));
        Assert.NotEmpty(cells);
        Assert.Equal(Enumerable.Range(1, cells.Count), cells.Select(static c => (int?)c["execution_count"] ?? 0));
        Assert.DoesNotContain(cells.SelectMany(Notebook.Outputs), static o => (string?)o["output_type"] == "error");
        Assert.Contains(cells.SelectMany(Notebook.Outputs), static o => o["data"]?["image/svg+xml"] is not null);
        Assert.Contains(cells.SelectMany(Notebook.Outputs), static o => o.ToJsonString().Contains("u003Ctable", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_opens_under_any_csharp_kernel_and_names_no_machine(string name)
    {
        var notebook = Notebook.Read(name);
        Assert.Equal(".net-csharp", (string?)notebook["metadata"]!["kernelspec"]!["name"]);
        Assert.All(notebook["cells"]!.AsArray(), static c => Assert.Empty(c!["metadata"]!.AsObject()));
        Assert.DoesNotMatch(MachinePath(), File.ReadAllText(Notebook.At(name)));
        Assert.True(new FileInfo(Notebook.At(name)).Length < 500_000, "a notebook holds no data set");
    }

    [Theory]
    [InlineData("no /" + "home/somebody/x", true)]
    [InlineData(@"no C:\\Users\\somebody", true)]
    [InlineData("no /tmp/x", true)]
    [InlineData("../shared/data and a </svg> and 1/2", false)]
    public void A_machine_path_is_recognised(string text, bool machine) => Assert.Equal(machine, MachinePath().IsMatch(text));

    [GeneratedRegex(@"(?<![\w.])/(home|root|tmp|work|Users|usr|var|mnt|opt)/|[A-Za-z]:\\\\?Users", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
