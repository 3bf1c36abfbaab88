using System.CommandLine;
using Relationships.Brands;

namespace Relationships.Cli.Input;

/// <summary><c>--brand FILE</c>: who the brand says it is.</summary>
internal sealed class BrandOption(bool isRequired = false)
{
    private readonly Option<string?> _brand = new("--brand")
    {
        Description = "Who the brand says it is (JSON): points of connection that it does not declare are unavailable. See relationships brand.",
        HelpName = "FILE",
        Required = isRequired,
    };

    public void AddTo(Command command) => command.Add(_brand);

    /// <summary>The file; null where none was given.</summary>
    public string? Path(ParseResult parse) => parse.GetValue(_brand);

    /// <summary>The identity; null where none was given.</summary>
    public BrandIdentity? Read(ParseResult parse, InputSettings? input, Surroundings around)
    {
        if (Path(parse) is not { } path)
            return null;
        if (path == InputOptions.StandardInput && input is not null && input.ReadPaths.Contains(path))
            throw new UsageException("--brand: standard input (-) can be read once.");
        return BrandFile.Identity(path, around);
    }
}
