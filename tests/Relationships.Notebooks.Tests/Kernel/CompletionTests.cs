namespace Relationships.Notebooks.Tests.Kernel;

public sealed class CompletionTests
{
    private readonly Cells _cells = new();

    [Fact]
    public void Members_of_a_variable_of_an_earlier_cell()
    {
        _cells.Value("var text = \"abc\";");
        var found = _cells.Complete("1 + text.Sub|");
        Assert.Equal(["Substring"], found.Matches);
        Assert.Equal((9, 12), (found.Start, found.End));
        Assert.Contains("Where", _cells.Complete("text.|").Matches);
        Assert.DoesNotContain("IsNullOrEmpty", _cells.Complete("text.|").Matches);
    }

    [Fact]
    public void Static_members_and_namespaces()
    {
        Assert.Contains("Sqrt", _cells.Complete("Math.S|").Matches);
        Assert.Contains("Generic", _cells.Complete("System.Collections.G|").Matches);
        Assert.DoesNotContain("Equals", _cells.Complete("Math.Sq|").Matches);
    }

    [Fact]
    public void Names_in_scope()
    {
        _cells.Value("var customers = 3;");
        Assert.Contains("customers", _cells.Complete("cust|").Matches);
        Assert.Contains("Console", _cells.Complete("Cons|").Matches);
        Assert.Contains("display", _cells.Complete("disp|").Matches);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("nope.|")]
    [InlineData("1 +|")]
    [InlineData("\"in a string.|\"")]
    public void Nothing_to_say_is_no_error(string code) => Assert.NotNull(_cells.Complete(code).Matches);

    [Fact]
    public void A_name_is_described_by_its_signatures()
    {
        Assert.Equal("double Math.Sqrt(double d)", _cells.Describe("Math.Sq|rt(2)"));
        Assert.Contains("string string.Substring(int startIndex, int length)", _cells.Describe("\"a\".Substring|")!.Split('\n'));
        Assert.Null(_cells.Describe("|"));
    }
}
