using System.CommandLine;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary><c>--economics</c>: the user's margins and costs.</summary>
internal sealed class EconomicsOption(string description, bool isRequired)
{
    private readonly Option<string?> _economics = new("--economics") { Description = description, HelpName = "FILE", Required = isRequired };

    public void AddTo(Command command) => command.Add(_economics);

    /// <summary>Where it is read; null for nowhere.</summary>
    public string? Path(ParseResult parse) => parse.GetValue(_economics);

    /// <summary>Reads the file; null where none is named.</summary>
    /// <exception cref="UnusableEconomicsException">It has faults.</exception>
    public RelationshipEconomics? Read(ParseResult parse, InputSettings settings, Surroundings around)
    {
        if (Path(parse) is not { } path)
            return null;
        if (path == InputOptions.StandardInput && settings.ReadPaths.Contains(InputOptions.StandardInput))
            throw new UsageException("--economics: standard input (-) can be read once.");
        if (!RelationshipEconomics.TryParse(TextFile.Read(path, around), out var economics, out var faults))
            throw new UnusableEconomicsException(path, faults);
        var wrong = economics.Actions.Where(a => !CanDo(a.Kind, settings.Policy))
            .Select(a => new EconomicsFault($"actions.{a.Kind}", "is unknown to the policy, or nothing that the counterpart can do by itself")).ToList();
        return wrong.Count == 0 ? economics : throw new UnusableEconomicsException(path, wrong);
    }

    private static bool CanDo(EventKind kind, EvidencePolicy policy) =>
        policy.Vocabulary.Contains(kind) && policy.Vocabulary.InitiatorOf(kind) == Initiator.Counterpart
        && kind != EventKind.PromiseMade && kind != EventKind.ConnectionDemonstrated;
}
