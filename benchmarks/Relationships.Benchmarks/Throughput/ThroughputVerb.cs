using System.Text.Json;

namespace Relationships.Benchmarks.Throughput;

/// <summary><c>throughput</c>: one run, a run for each size from 10^5 events up, or a program that measures when it is told to.</summary>
internal static class ThroughputVerb
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Runs it.</summary>
    /// <param name="words">Its options.</param>
    /// <param name="output">Takes what was measured.</param>
    /// <param name="error">Takes what is wrong with the options; null for standard error.</param>
    /// <returns>0, or 1 for wrong usage.</returns>
    public static int Run(string[] words, TextWriter output, TextWriter? error = null)
    {
        if (ThroughputOptions.Parse(words, out var fault) is not { } options)
        {
            (error ?? Console.Error).WriteLine($"throughput: {fault}\n{ThroughputOptions.Usage}");
            return 1;
        }

        if (options.Serve)
            return new ThroughputServer(options).Run(Console.In, output);
        if (options.Linear is { } folder)
            return LinearCost.Run(options, folder);
        output.WriteLine(new ThroughputRun(options).Run().ToJsonString(s_indented));
        return 0;
    }
}
