using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Relationships.Cli.Tests.Pages;

/// <summary>A folder as a reader's checkout is, with <c>samples</c> in it and the tool on the path; commands run in it one after the other.</summary>
internal sealed class PageShell : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _bin;

    public PageShell(string root)
    {
        _bin = Directory.CreateDirectory(_folder["bin"]).FullName;
        var tool = Path.Combine(_bin, "relationships");
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        File.WriteAllText(tool, $"#!/bin/sh\nexec '{dotnet}' exec '{Path.Combine(AppContext.BaseDirectory, "relationships.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Work = Directory.CreateDirectory(_folder["work"]).FullName;

        // Copies: no example may write into the samples of the checkout.
        var samples = Directory.CreateDirectory(Path.Combine(Work, "samples")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "samples")))
            File.Copy(file, Path.Combine(samples, Path.GetFileName(file)));
    }

    public string Work { get; }

    public ToolRun Run(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = Work,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = _bin + Path.PathSeparator + start.Environment["PATH"];
        start.Environment["LC_ALL"] = "C.UTF-8";
        return ToolProcess.Finish(Process.Start(start)!);
    }

    public void Dispose() => _folder.Dispose();
}
