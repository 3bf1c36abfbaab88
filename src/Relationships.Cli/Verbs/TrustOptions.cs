using System.CommandLine;
using System.Globalization;
using Relationships.Networks;

namespace Relationships.Cli.Verbs;

/// <summary>The options that say how trust is carried.</summary>
internal sealed class TrustOptions
{
    private readonly Option<string?> _strategy = new("--strategy") { Description = $"{string.Join(", ", NetworkTrustStrategies.All.Keys)}; by default evidence-flow.", HelpName = "NAME" };
    private readonly Option<string?> _hops = new("--hops") { Description = "Most hops from source to target, 1 to 3; by default 3.", HelpName = "NUMBER" };
    private readonly Option<bool> _knownOnly = new("--known-only") { Description = "Hear nobody whom no path reaches. Shuts out invented witnesses, and most of what is known." };
    private readonly Option<string[]> _seeds = new("--seeds") { Description = "eigentrust: parties trusted from the outset, alike: ann,bob.", HelpName = "NAME,..." };
    private readonly Option<string?> _paths = new("--paths") { Description = "How many ways a row tells; by default 5.", HelpName = "NUMBER" };
    private readonly Option<string?> _scale = new("--rating-scale") { Description = "The largest size of a rating, which is signed: above 0 is good, 0 and below bad; by default 10. Take the middle of one-sided stars off first.", HelpName = "NUMBER" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _strategy, _hops, _knownOnly, _seeds, _paths, _scale })
            command.Add(option);
    }

    public string Strategy(ParseResult parse)
    {
        var name = parse.GetValue(_strategy) ?? "evidence-flow";
        return NetworkTrustStrategies.All.ContainsKey(name)
            ? name
            : throw new UsageException($"--strategy: '{name}' is none of {string.Join(", ", NetworkTrustStrategies.All.Keys)}.");
    }

    public NetworkTrustOptions Trust(ParseResult parse) => NetworkTrustOptions.Default with
    {
        MaxHops = parse.GetValue(_hops) is { } hops ? Whole("--hops", hops, 1, 3) : NetworkTrustOptions.Default.MaxHops,
        HearStrangers = !parse.GetValue(_knownOnly),
        Paths = parse.GetValue(_paths) is { } paths ? Whole("--paths", paths, 0, 1_000_000) : NetworkTrustOptions.Default.Paths,
        Seeds = (parse.GetValue(_seeds) ?? [])
            .SelectMany(static s => s.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(static s => s, static _ => 1.0, StringComparer.Ordinal),
    };

    public bool IsScaleGiven(ParseResult parse) => parse.GetValue(_scale) is not null;

    public RatingOptions Rating(ParseResult parse)
    {
        if (parse.GetValue(_scale) is not { } text)
            return RatingOptions.Default;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) && scale > 0 && scale <= double.MaxValue
            ? RatingOptions.Default with { Scale = scale }
            : throw new UsageException($"--rating-scale: '{text}' is not a number above 0.");
    }

    // Read here, not by the parser, which would ask the machine's culture.
    private static int Whole(string option, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(FormattableString.Invariant($"{option}: '{text}' is not a whole number from {least} to {most}."));
}
