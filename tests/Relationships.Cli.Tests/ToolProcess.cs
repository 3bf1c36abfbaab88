using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Relationships.Cli.Tests;

/// <summary>Runs of the tool as a process of its own.</summary>
internal static class ToolProcess
{
    public static ToolRun Run(IReadOnlyDictionary<string, string> environment, params string[] args) => Finish(Start(environment, args));

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Dotnet())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in args.Prepend(Path.Combine(AppContext.BaseDirectory, "relationships.dll")).Prepend("exec"))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs lines of a shell, in which <c>relationships</c> is the tool; ends with the code of the last.</summary>
    public static ToolRun Shell(string folder, string lines)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in new[] { "-c", "relationships() { \"$DOTNET\" exec \"$TOOL\" \"$@\"; }\n" + lines })
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET"] = Dotnet();
        start.Environment["TOOL"] = Path.Combine(AppContext.BaseDirectory, "relationships.dll");
        return Finish(Process.Start(start)!);
    }

    public static ToolRun Finish(Process process)
    {
        using var ended = process;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardInput.Close();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    // The muxer beside the shared framework that this test runs on.
    private static string Dotnet() => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
