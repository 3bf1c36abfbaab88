using System.CommandLine;

namespace Relationships.Cli;

/// <summary>A command with an example, which its help shows last.</summary>
internal sealed class VerbCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>What may stand behind the tool's name.</summary>
    public string Example { get; } = example;
}
