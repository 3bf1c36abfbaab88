using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Cli.Verbs;
using Relationships.Files;

namespace Relationships.Cli;

/// <summary>The <c>relationships</c> tool: finds the verb, runs it, turns failures into one line and an exit code.</summary>
internal static class Tool
{
    /// <summary>Runs the tool.</summary>
    public static int Run(IReadOnlyList<string> args, Surroundings around)
    {
        try
        {
            using var output = around.OutputText();
            return Invoke(args, around, output);
        }
        catch (Exception e)
        {
            return Tell(e, around);
        }
    }

    /// <summary>Says why the tool ends; gives the exit code.</summary>
    public static int Tell(Exception failure, Surroundings around)
    {
        // What several threads met is told as what the first of them met.
        while (failure is AggregateException { InnerExceptions: [var first, ..] })
            failure = first;
        foreach (var line in Message(failure))
            around.Error.WriteLine($"relationships: {line}");
        return Code(failure);
    }

    private static int Invoke(IReadOnlyList<string> args, Surroundings around, TextWriter output)
    {
        // No response files: an argument that begins with @ is an argument.
        var parse = Root(around).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is null or ParseErrorAction)
        {
            var path = string.Join(' ', CommandPath(parse));

            // Of an unknown verb the parser says two things: that there is none, and which word is none. The second is enough.
            var isUnknownVerb = parse.UnmatchedTokens.Count > 0 && parse.CommandResult.Command.Subcommands.Count > 0;
            foreach (var error in isUnknownVerb ? parse.Errors.TakeLast(1) : parse.Errors)
                around.Error.WriteLine($"relationships: {Words.OneLine(error.Message)}");
            around.Error.WriteLine($"Try '{path} --help'.");
            return ExitCode.Usage;
        }

        NamedPlaces.Check(parse);
        return parse.Invoke(new InvocationConfiguration { Output = output, Error = around.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static RootCommand Root(Surroundings around)
    {
        var root = new RootCommand("Scores the relationships behind customer events.")
        {
            ScoreVerb.Make(around),
            FeaturesVerb.Make(around),
            ExplainVerb.Make(around),
            AudienceVerb.Make(around),
            JourneyVerb.Make(around),
            ConsistencyVerb.Make(around),
            AuthenticityVerb.Make(around),
            TrustVerb.Make(around),
            BrandVerb.Make(around),
            InvestVerb.Make(around),
            AttributeVerb.Make(around),
            ModelVerb.Make(around),
            BacktestVerb.Make(around),
            PolicyVerb.Make(around),
            SimulateVerb.Make(around),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private static IEnumerable<string> CommandPath(ParseResult parse)
    {
        var names = new Stack<string>();
        for (var command = parse.CommandResult; command.Parent is CommandResult parent; command = parent)
            names.Push(command.Command.Name);
        return names.Prepend("relationships");
    }

    private static int Code(Exception e) => e switch
    {
        UsageException => ExitCode.Usage,
        OperationCanceledException => ExitCode.Interrupted,
        _ => ExitCode.Unusable,
    };

    private static IEnumerable<string> Message(Exception e) => e switch
    {
        UnusablePolicyException policy => policy.Lines,
        UnusableBrandException brand => brand.Lines,
        UnusableEconomicsException economics => economics.Lines,
        OperationCanceledException => ["interrupted."],
        OutOfMemoryException => ["there is not enough memory; score and features need less with --memory SIZE, or with a smaller one."],
        UsageException or UnusableInputException or UnusableModelException or UnusableOutputException or IOException or UnauthorizedAccessException => [Words.OneLine(e.Message)],
        _ => [Words.OneLine($"failed unexpectedly ({e.GetType().Name}): {e.Message}")],
    };

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
            parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
            return ExitCode.Done;
        }
    }
}
