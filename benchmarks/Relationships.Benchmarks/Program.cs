using BenchmarkDotNet.Running;
using Relationships.Benchmarks.Models;

// Our own verbs first; every other word is for BenchmarkDotNet (--filter '*', --list flat, --job short).
if (args is ["models", .. var options])
    return ModelThroughput.Run(options);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
