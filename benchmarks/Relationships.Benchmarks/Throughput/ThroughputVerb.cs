using System.Text.Json;

namespace Relationships.Benchmarks.Throughput;

/// <summary><c>throughput</c>: one run, a run for each size from 10^5 events up, or a program that measures when it is told to.</summary>
internal static class ThroughputVerb
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public static int Run(string[] words, TextWriter output)
    {
        if (ThroughputOptions.Parse(words) is not { } options)
        {
            Console.Error.WriteLine(ThroughputOptions.Usage);
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
