using System.Diagnostics;

namespace Relationships.Notebooks.Tests.Jupyter;

/// <summary>The kernel as users install it, in a folder of its own, once for all tests; or the reason why it can't be.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    private const string Python = "/usr/bin/python3";
    private const string Install = "samples/notebooks/kernel/install.sh";

    private readonly string _folder = Directory.CreateTempSubdirectory("jupyter-").FullName;
    private string? _absent;

    public string Folder => _folder;

    /// <summary>The folder that holds the kernel's Python package.</summary>
    public string KernelFolder => Path.Combine(_folder, "share", "jupyter", "kernels", ".net-csharp");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Python) || (await Run(Python, ["-c", "import ipykernel, jupyter_client, nbconvert"], check: false)).Code != 0)
        {
            _absent = "Jupyter is absent: apt-get install --no-install-recommends jupyter-nbconvert python3-ipykernel jupyter-client";
            return;
        }

        await Run("bash", [Path.Combine(Repository.Root, Install)]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Skips the test where there is no Jupyter.</summary>
    public void SkipIfAbsent() => Assert.SkipWhen(_absent is not null, _absent ?? string.Empty);

    /// <summary>Runs Python with the kernel installed; its standard output.</summary>
    public async Task<string> RunPython(params string[] arguments) => (await Run(Python, arguments)).Output;

    private async Task<(int Code, string Output)> Run(string command, string[] arguments, bool check = true)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var name in start.Environment.Keys.Where(static n => n.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || n.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["PREFIX"] = _folder;
        start.Environment["JUPYTER_PATH"] = Path.Combine(_folder, "share", "jupyter");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(_folder, "runtime");
        start.Environment["IPYTHONDIR"] = Path.Combine(_folder, "ipython");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} {string.Join(' ', arguments)} did not end:\n{await output}\n{await errors}");
        }

        Assert.True(!check || process.ExitCode == 0, $"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return (process.ExitCode, await output);
    }
}
