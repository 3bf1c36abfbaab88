using BenchmarkDotNet.Running;

// Every word is for BenchmarkDotNet (--filter '*', --list flat, --job short); a verb of our own would be looked for first.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
