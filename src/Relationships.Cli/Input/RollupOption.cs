using System.CommandLine;
using System.Globalization;
using Relationships.Ledgers;

namespace Relationships.Cli.Input;

/// <summary><c>--rollup[=DISCOUNT]</c>: evidence with products, people and communities counts with their brand too.</summary>
internal sealed class RollupOption
{
    private const double DefaultDiscount = 0.5;

    private readonly Option<string?> _rollup = new("--rollup") { Description = "[=DISCOUNT] Roll products, people and communities up to their brand; their evidence counts DISCOUNT there, above 0 and at most 1, by default 0.5.", HelpName = "DISCOUNT", Arity = ArgumentArity.ZeroOrOne };

    public void AddTo(Command command) => command.Add(_rollup);

    /// <summary>The discount, or null where nothing is rolled up.</summary>
    public double? Read(ParseResult parse)
    {
        if (parse.GetResult(_rollup) is not { Implicit: false } given)
            return null;
        if (given.Tokens.Count == 0)
            return DefaultDiscount;
        var text = given.Tokens[0].Value;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var discount) && discount > 0 && discount <= 1
            ? discount
            : throw new UsageException($"--rollup: '{text}' is not a number above 0 and at most 1.");
    }

    /// <summary>The table, rolled up where that is asked for.</summary>
    public static IEvidenceSource Apply(LedgerTable table, double? discount, string brandName) =>
        discount is { } d ? new BrandRollup(table, d, brandName) : table;
}
