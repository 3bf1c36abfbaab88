using System.Diagnostics;
using Relationships.Notebooks.Tests.Jupyter;

namespace Relationships.Notebooks.Tests.Samples;

/// <summary>Every sample run as a user runs it.</summary>
[Collection(OneAfterTheOther.Name)]
public sealed class SampleTests
{
    private static readonly string s_samples = Path.Combine(Repository.Root, "samples");

    public static TheoryData<string, string> Samples { get; } = new()
    {
        { "01-first-score.cs", "stage Relationship, continuum 0." },
        { "02-own-kinds-and-policy.cs", "with workshops       0.57 Relationship" },
        { "03-own-strategy.cs", "customer   counterpart       noisy-or  talk-first" },
        { "04-dependency-injection.cs", "refused: Relationships:Policy:continuum:stages:kin: 2 is not in 0 to 1" },
        { "05-large-batch.cs", "Friendship" },
        { "06-fitting-a-model.cs", "converged: True" },
        { "07-network-of-introductions.cs", "via person:jo > person:sam" },
    };

    [Fact]
    public void Every_sample_is_run() => Assert.Equal(
        Directory.EnumerateFiles(s_samples, "*.cs").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
        Samples.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task It_runs_and_prints(string sample, string line)
    {
        var (code, output) = await Run(Path.Combine(s_samples, sample));
        Assert.True(code == 0, $"{sample} ended with {code}:\n{output}");
        Assert.Contains(line, output, StringComparison.Ordinal);
    }

    // Release, so that the libraries that were built for the tests are used.
    private static async Task<(int Code, string Output)> Run(string path)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--configuration", "Release", path]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var name in start.Environment.Keys.Where(static n => n.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || n.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromMinutes(4));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }
}
