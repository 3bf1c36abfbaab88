using System.Text.Json.Nodes;
using Relationships.Notebooks.Tests.Jupyter;

namespace Relationships.Notebooks.Tests.Notebooks;

/// <summary>Every notebook executed in real Jupyter with the installed kernel (samples/notebooks/execute.py).</summary>
[Collection(OneAfterTheOther.Name)]
public sealed class ExecutedNotebookTests(InstalledKernel kernel)
{
    /// <summary>What they show is of the committed kinds; the last digits of a fit may differ from processor to processor.</summary>
    [Fact]
    public async Task They_run_without_an_error_and_show_what_was_committed()
    {
        kernel.SkipIfAbsent();
        var results = Path.Combine(kernel.Folder, "executed");
        await kernel.RunPython(Path.Combine(Notebook.Folder, "execute.py"), "--out", results);

        Assert.All(Notebook.Names, name => Assert.Equal(Shown(Notebook.At(name)), Shown(Path.Combine(results, name))));
    }

    /// <summary>Of every cell the kinds of its outputs, and the forms that they have.</summary>
    private static string[] Shown(string path) => [.. JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray().Select((cell, number) =>
        $"{number} {cell!["cell_type"]}: {string.Join("; ", (cell["outputs"]?.AsArray() ?? []).Select(o => $"{o!["output_type"]} {string.Join(',', (o["data"]?.AsObject() ?? []).Select(d => d.Key))}"))}")];
}
