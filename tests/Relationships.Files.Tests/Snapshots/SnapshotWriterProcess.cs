using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relationships.Files.Tests.Snapshots;

/// <summary>This test assembly as a process that does nothing but write snapshots over each other, to be killed.</summary>
internal static class SnapshotWriterProcess
{
    private const string Path = "RELATIONSHIPS_TEST_SNAPSHOT";
    private const string Rows = "RELATIONSHIPS_TEST_SNAPSHOT_ROWS";

    /// <summary>Starts it. It says a word for each snapshot that is in its place, and ends with 3 where it could not write.</summary>
    public static Process Start(string path, int rows, string? through = null)
    {
        string[] command = [Dotnet(), "exec", typeof(SnapshotWriterProcess).Assembly.Location];
        var start = through is null ? new ProcessStartInfo(command[0], command[1..]) : new ProcessStartInfo("sh", ["-c", through, "sh", .. command]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment[Path] = path;
        start.Environment[Rows] = rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    /// <summary>Runs before anything else of the assembly; returns at once where nobody asks for a writer.</summary>
    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Path) is not { Length: > 0 } path)
            return;
        var rows = int.Parse(Environment.GetEnvironmentVariable(Rows)!, System.Globalization.CultureInfo.InvariantCulture);
        var editions = new[] { SomeLedgers.Of(rows, 0), SomeLedgers.Of(rows, 1) };
        Console.WriteLine("ready");
        try
        {
            for (var i = 0; ; i++)
            {
                LedgerSnapshot.Write(editions[i % 2], path);
                Console.WriteLine("written");
            }
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            Environment.Exit(3);
        }
    }

    // The muxer beside the shared framework that this test runs on.
    private static string Dotnet() => System.IO.Path.GetFullPath(System.IO.Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
