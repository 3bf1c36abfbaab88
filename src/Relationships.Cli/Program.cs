using Relationships.Cli;
using Relationships.Cli.Output;
using Relationships.Cli.Spill;

using var interruption = new Interruption();
using var around = Surroundings.OfProcess(interruption.Token);

// A failure that no thread catches ends the process: with one message, like all others, and no file half written.
AppDomain.CurrentDomain.UnhandledException += (_, told) =>
{
    var code = Tool.Tell((Exception)told.ExceptionObject, around);
    WholeFile.DiscardAll();
    SpillFolder.DiscardAll();
    Environment.Exit(code);
};
return interruption.ExitCode(Tool.Run(args, around));
