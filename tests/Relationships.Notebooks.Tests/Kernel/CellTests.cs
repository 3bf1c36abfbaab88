using Relationships.Notebooks.Host.Session;

namespace Relationships.Notebooks.Tests.Kernel;

public sealed class CellTests
{
    private readonly Cells _cells = new();

    [Fact]
    public void Variables_types_and_usings_stay()
    {
        Assert.Null(_cells.Value("using System.Globalization; record Point(int X, int Y); var p = new Point(1, 2);"));
        Assert.Equal("3", _cells.Text("p.X + p.Y"));
        Assert.Equal("Invariant Language (Invariant Country)", _cells.Text("CultureInfo.InvariantCulture.EnglishName"));
    }

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("Math.Abs(-1);", null)]
    [InlineData("var x = 3;", null)]
    [InlineData("Console.Out.Flush()", null)]
    [InlineData("(string?)null", "null")]
    [InlineData("// a comment alone", null)]
    [InlineData("await Task.FromResult(5)", "5")]
    [InlineData("1.5", "1.5")]
    public void Only_a_last_expression_without_a_semicolon_shows(string code, string? shown) => Assert.Equal(shown, _cells.Text(code));

    [Fact]
    public void An_exception_names_cell_and_line_and_keeps_what_was_set_before()
    {
        var error = _cells.Error("var before = 7;\nint Parse(string s) => int.Parse(s);\n\nParse(\"x\");");
        Assert.Equal("FormatException", error.Name);
        Assert.Contains(error.Trace, static line => line.Trim() == "at cell[1] line 4");
        Assert.DoesNotContain(error.Trace, static line => line.Contains("Submission", StringComparison.Ordinal) || line.Contains("MoveNext", StringComparison.Ordinal));
        Assert.Equal("7", _cells.Text("before"));
    }

    [Fact]
    public void A_compilation_error_names_cell_line_and_column_and_runs_nothing()
    {
        _cells.Value("var n = 1;");
        var error = _cells.Error("n = 2;\nnope + 1");
        Assert.Equal("CompilationError", error.Name);
        Assert.StartsWith("cell[2] line 2, column 1: CS0103", error.Message, StringComparison.Ordinal);
        Assert.Equal("1", _cells.Text("n"));
    }

    [Fact]
    public void Inner_exceptions_are_told()
    {
        var error = _cells.Error("throw new InvalidOperationException(\"outer\", new ArgumentException(\"inner\"));");
        Assert.Contains(error.Trace, static line => line == "caused by System.ArgumentException: inner");
    }

    [Fact]
    public void A_value_that_throws_when_shown_is_an_error_of_the_cell()
    {
        Assert.Equal("NotSupportedException", _cells.Error("class Shy { public override string ToString() => throw new NotSupportedException(); } new Shy()").Name);
        Assert.Equal("2", _cells.Text("1 + 1"));
    }

    [Fact]
    public void This_repositorys_packages_need_no_download()
    {
        Assert.Equal("0.1", _cells.Text("#r \"nuget: Relationships.Modeling, 0.1.0\"\nusing Relationships.Policies;\nEvidencePolicy.Default.Continuum.Stages.Acquaintance"));
        Assert.Equal("0.5", _cells.Text("EvidencePolicy.Default.Prior.BaseRate"));
    }

    [Fact]
    public void A_package_that_does_not_exist_is_an_error_of_the_cell()
    {
        var error = _cells.Error("#r \"nuget: No.Such.Package.Anywhere, 1.0.0\"\n1");
        Assert.Contains("No.Such.Package.Anywhere 1.0.0 could not be restored", error.Message, StringComparison.Ordinal);
        Assert.Equal("2", _cells.Text("1 + 1"));
    }

    [Theory]
    [InlineData("1 + 1", true)]
    [InlineData("if (true) {", false)]
    [InlineData("Console.WriteLine(", false)]
    [InlineData("class A { }", true)]
    public void Whether_a_cell_is_complete(string code, bool complete) => Assert.Equal(complete, ScriptSession.IsComplete(code));
}
