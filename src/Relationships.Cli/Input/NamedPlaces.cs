using System.CommandLine;
using System.CommandLine.Parsing;

namespace Relationships.Cli.Input;

/// <summary>The files and folders that a command line names.</summary>
internal static class NamedPlaces
{
    /// <summary>Refuses an empty name, as a variable that is not set leaves one: it is neither a place nor the lack of one.</summary>
    /// <exception cref="UsageException">There is one; says of which option or argument.</exception>
    public static void Check(ParseResult parse)
    {
        foreach (var result in parse.CommandResult.Children)
        {
            var (name, place) = result switch
            {
                OptionResult { Option: { HelpName: { } help } option } when help.StartsWith("FILE", StringComparison.Ordinal) => (option.Name, "file"),
                OptionResult { Option: { HelpName: "FOLDER" } option } => (option.Name, "folder"),

                // All arguments are files.
                ArgumentResult argument => (argument.Argument.Name, "file"),
                _ => (null, null),
            };
            if (name is not null && result.Tokens.Any(static t => t.Value.Length == 0))
                throw new UsageException($"{name}: '' is not a {place}.");
        }
    }
}
