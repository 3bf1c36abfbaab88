using System.CommandLine;
using Relationships.Cli.Output;

namespace Relationships.Cli.Input;

/// <summary><c>--save-ledgers FILE</c> and <c>--onto FILE</c>: yesterday's ledgers and today's events are what all events would be.</summary>
internal sealed class LedgersOption
{
    public const string SaveName = "--save-ledgers";
    public const string OntoName = "--onto";

    private readonly Option<string?> _save = new(SaveName) { Description = "Where to keep the ledgers behind the scores, for --onto; whole or not at all.", HelpName = "FILE" };
    private readonly Option<string?> _onto = new(OntoName) { Description = "Ledgers that --save-ledgers kept: the events continue them, from a later day on. The policy and zone are the same.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(_save);
        command.Add(_onto);
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="UsageException">It does not go with another option.</exception>
    public LedgersRequest Read(ParseResult parse, bool isBounded, bool hasEarlier, bool hasPage)
    {
        var request = new LedgersRequest(parse.GetValue(_onto), parse.GetValue(_save));
        var name = request.OntoPath is not null ? OntoName : request.SavePath is not null ? SaveName : null;
        if (name is not null && isBounded)
            throw new UsageException($"{name}: ledgers are held at once; keep and continue them without --memory.");
        if (name is not null && hasPage)
            throw new UsageException($"{name}: a page needs all events; make it without.");
        if (request.SavePath is { } save && WholeFile.IsPacked(save))
            throw new UsageException($"{SaveName}: {save}: ledgers are used where they lie in the file, so they are not packed; name it without .gz.");
        if (request.OntoPath is not null && hasEarlier)
            throw new UsageException($"{OntoName}: ledgers do not tell what was before them; --since needs all events.");
        return request;
    }
}
