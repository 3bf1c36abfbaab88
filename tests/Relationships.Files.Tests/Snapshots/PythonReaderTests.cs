using System.Diagnostics;
using System.Globalization;

namespace Relationships.Files.Tests.Snapshots;

/// <summary>The reader that the format's page shows reads what the library writes.</summary>
public sealed class PythonReaderTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_page_tells_enough_to_read_a_snapshot_from_python()
    {
        Assert.SkipUnless(File.Exists(Python), "There is no Python.");
        var table = SomeLedgers.Of(60);
        LedgerSnapshot.Write(table, _folder["ledgers.snapshot"], cancellation: TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder["read.py"], Script(), TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo(Python, ["read.py"]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(string.Empty, await error);

        var numbers = lines[0].Split(' ');
        Assert.Equal(60, int.Parse(numbers[0], CultureInfo.InvariantCulture));
        Assert.Equal(table.Events.ToArray().Sum(), int.Parse(numbers[1], CultureInfo.InvariantCulture));
        Assert.True(double.Parse(numbers[2], CultureInfo.InvariantCulture) >= 0);
        Assert.Equal($"{table.Keys[0].Customer} {table.Keys[0].Counterpart}", lines[1]);

        // Every fourth customer was promised something, all for the same day.
        var due = new DateTimeOffset(2024, 2, 20, 0, 0, 0, TimeSpan.Zero).UtcTicks;
        Assert.Equal($"[{string.Join(", ", Enumerable.Repeat(due.ToString(CultureInfo.InvariantCulture), 15))}]", lines[2]);
    }

    private static string Script()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Relationships.Core.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The repository was not found.");
        var page = File.ReadAllText(Path.Combine(folder.FullName, "src", "Relationships.Core", "Ledgers", "Snapshots", "README.md"));
        var start = page.IndexOf("```python\n", StringComparison.Ordinal) + "```python\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
