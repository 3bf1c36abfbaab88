using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Relationships.Cli;

/// <summary>The usual help, and below it the command's example.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    private const string First = "score --events orders.csv --columns customer=id,at=date,amount=total --kind purchase";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var example = parseResult.CommandResult.Command is VerbCommand verb ? verb.Example : First;
        parseResult.InvocationConfiguration.Output.Write($"Example:\n  relationships {example}\n");
        return code;
    }
}
