using Relationships.Cli;

using var interruption = new Interruption();
using var around = Surroundings.OfProcess(interruption.Token);
return interruption.ExitCode(Tool.Run(args, around));
