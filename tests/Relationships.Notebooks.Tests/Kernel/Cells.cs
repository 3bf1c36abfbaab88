using System.Text.Json.Nodes;
using Relationships.Notebooks.Host.Display;
using Relationships.Notebooks.Host.Session;

namespace Relationships.Notebooks.Tests.Kernel;

/// <summary>A notebook whose cells run in this process.</summary>
internal sealed class Cells
{
    private readonly ScriptSession _session;
    private int _count;

    public Cells() => _session = new ScriptSession(new Notebook(Displayed.Add));

    public List<MimeBundle> Displayed { get; } = [];

    public CellOutcome Run(string code) => _session.Run(code, ++_count, static action => action());

    /// <summary>The text of a cell's value; an error fails the test.</summary>
    public string? Text(string code) => Value(code)?.Text;

    public MimeBundle? Value(string code)
    {
        var outcome = Run(code);
        Assert.True(outcome.Error is null, outcome.Error?.Message);
        return outcome.Result;
    }

    public CellError Error(string code) => Run(code).Error ?? throw new InvalidOperationException("no error");

    /// <summary>What completes the code at the bar.</summary>
    public Completions Complete(string code) => _session.Complete(code.Replace("|", string.Empty, StringComparison.Ordinal), code.IndexOf('|', StringComparison.Ordinal));

    public string? Describe(string code) => _session.Describe(code.Replace("|", string.Empty, StringComparison.Ordinal), code.IndexOf('|', StringComparison.Ordinal));
}
