using Relationships.Notebooks.Tests.Jupyter;

namespace Relationships.Notebooks.Tests.Notebooks;

/// <summary>Every notebook executed in real Jupyter with the installed kernel (samples/notebooks/execute.py).</summary>
[Collection(OneAfterTheOther.Name)]
public sealed class ExecutedNotebookTests(InstalledKernel kernel)
{
    [Fact]
    public async Task They_run_without_an_error_and_come_out_as_committed()
    {
        kernel.SkipIfAbsent();
        var results = Path.Combine(kernel.Folder, "executed");
        await kernel.RunPython(Path.Combine(Notebook.Folder, "execute.py"), "--out", results);

        Assert.All(Notebook.Names, name => Assert.Equal(File.ReadAllText(Notebook.At(name)), File.ReadAllText(Path.Combine(results, name))));
    }
}
