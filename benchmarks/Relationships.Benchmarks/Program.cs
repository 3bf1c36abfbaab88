using BenchmarkDotNet.Running;
using Relationships.Benchmarks.Models;
using Relationships.Benchmarks.Throughput;

// Our own verbs first; every other word is for BenchmarkDotNet (--filter '*', --list flat, --job short).
if (args is ["models", .. var options])
    return ModelThroughput.Run(options);
if (args is ["throughput", .. var words])
    return ThroughputVerb.Run(words, Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
