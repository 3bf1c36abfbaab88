using System.CommandLine;
using Relationships.Events;
using Relationships.Files;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>The options that say what events are read, and how they are written: the same for every verb.</summary>
/// <param name="files">The option that names the files.</param>
/// <param name="usualKind">The kind of events where the command line says nothing of kinds; null where a column must tell it.</param>
/// <param name="isRequired">Whether files must be named.</param>
/// <param name="columnsOfTables">What the help says of columns where a table may be read in the place of events.</param>
internal sealed class InputOptions(string files = "--events", EventKind? usualKind = null, bool isRequired = true, string columnsOfTables = "")
{
    public const string StandardInput = "-";

    private readonly Option<string[]> _events = new(files) { Description = "Events: CSV with a header or NDJSON, .gz packed; - is standard input. Repeatable: several files are one log.", HelpName = "FILE", Required = isRequired, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _format = new("--input-format") { Description = "csv or ndjson; by default by extension (.ndjson, .jsonl, .json), else csv.", HelpName = "FORMAT" };
    private readonly Option<string[]> _columns = new("--columns") { Description = "The columns of the fields, where they are not the fields' own names: customer=customer_id,at=date,amount=value_usd." + columnsOfTables, HelpName = "FIELD=COLUMN,..." };
    private readonly Option<string?> _kind = new("--kind") { Description = "The kind of every event; a column of kinds is then not read.", HelpName = "KIND" };
    private readonly Option<string?> _kindFrom = new("--kind-from") { Description = "The kind by the value of a column: is_cancellation:0=purchase,1=return.", HelpName = "COLUMN:VALUE=KIND,..." };
    private readonly Option<string?> _dateFormat = new("--date-format") { Description = "How instants are written: unix (seconds), or a .NET format such as dd.MM.yyyy; by default ISO 8601.", HelpName = "FORMAT" };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates the fields of CSV: one character, or tab; by default a comma (.tsv: a tab).", HelpName = "CHARACTER" };
    private readonly Option<bool> _decimalComma = new("--decimal-comma") { Description = "Numbers are written 12,50." };
    private readonly Option<string?> _zone = new("--zone") { Description = "Time zone of instants without an offset, and of days (IANA, such as Europe/Berlin); by default UTC.", HelpName = "ZONE" };
    private readonly Option<string?> _brandName = new("--brand-name") { Description = "The brand that a blank counterpart means; by default brand.", HelpName = "NAME" };
    private readonly Option<string?> _policy = new("--policy") { Description = "What events count for (JSON); by default the built-in policy. See relationships policy.", HelpName = "FILE" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "Lines set aside, with their reasons, as CSV; by default the first twenty go to standard error.", HelpName = "FILE" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Stop where a line must be set aside (exit code 3)." };

    /// <summary>The options that say how a table is written, and what becomes of its bad lines; its columns apart.</summary>
    public IEnumerable<Option> TableOptions => [_delimiter, _decimalComma, _rejects, _strict];

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _events, _format, _columns, _kind, _kindFrom, _dateFormat, _delimiter, _decimalComma, _zone, _brandName, _policy, _rejects, _strict })
            command.Add(option);
    }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UsageException">Something in them cannot be.</exception>
    public InputSettings Read(ParseResult parse, Surroundings around)
    {
        var file = FileOptions(parse);
        var paths = parse.GetValue(_events) ?? [];
        if (paths.Count(p => p == StandardInput) > 1)
            throw new UsageException($"{files}: standard input (-) can be read once.");
        if (paths.Any(string.IsNullOrWhiteSpace))
            throw new UsageException($"{files}: a file without a name.");

        // Several files may follow one option, so a mistyped option would be taken for a file.
        if (paths.FirstOrDefault(static p => p.StartsWith('-') && p != StandardInput) is { } option)
            throw new UsageException($"there is no option {option}; a file of that name is ./{option}.");
        var policyPath = parse.GetValue(_policy);
        if (policyPath == StandardInput && paths.Contains(StandardInput))
            throw new UsageException($"{files} and --policy: standard input (-) can be read once.");
        var policy = policyPath is null ? EvidencePolicy.Default : PolicyFile.Read(policyPath, around);
        CheckKinds(file, policy);
        return new InputSettings(
            [.. paths.Select(path => path == StandardInput ? EventInput.Of(around.Input, StandardInput) : EventInput.File(path))],
            file with { Vocabulary = policy.Vocabulary },
            policy,
            policyPath,
            parse.GetValue(_rejects),
            parse.GetValue(_strict));
    }

    /// <summary>Whether files of events are named.</summary>
    public bool IsGiven(ParseResult parse) => parse.GetResult(_events) is { Implicit: false };

    /// <summary>The same options where a table is read and not events.</summary>
    /// <exception cref="UsageException">Something in them cannot be.</exception>
    public TableSettings ReadTable(ParseResult parse) => new(
        Columns(parse.GetValue(_columns) ?? []),
        parse.GetValue(_delimiter) is { } delimiter ? Delimiter(delimiter) : null,
        parse.GetValue(_decimalComma),
        parse.GetValue(_rejects),
        parse.GetValue(_strict));

    private EventFileOptions FileOptions(ParseResult parse)
    {
        try
        {
            var columns = Columns(parse.GetValue(_columns) ?? []);
            var isKindTold = parse.GetValue(_kindFrom) is not null || columns.ContainsKey(EventFields.Kind);
            var options = new EventFileOptions
            {
                Columns = columns,
                Kind = parse.GetValue(_kind) is { } kind ? Kind("--kind", kind) : isKindTold ? null : usualKind,
                KindFrom = parse.GetValue(_kindFrom) is { } map ? KindMap.Parse(map) : null,
                Zone = parse.GetValue(_zone) is { } zone ? Zone(zone) : TimeZoneInfo.Utc,
                DateFormat = parse.GetValue(_dateFormat),
                Delimiter = parse.GetValue(_delimiter) is { } delimiter ? Delimiter(delimiter) : null,
                DecimalComma = parse.GetValue(_decimalComma),
                BrandName = parse.GetValue(_brandName) is { } brand ? Brand(brand) : Counterpart.Default.Name,
                Format = parse.GetValue(_format) is { } format ? Format(format) : null,
            };
            options.Validate();
            return options;
        }
        catch (FormatException e)
        {
            throw new UsageException("--kind-from: " + e.Message);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>A brand's name, or the brand as a column would have it.</summary>
    private static string Brand(string text) => Counterpart.TryParse(text, out var named) && named.Type == CounterpartType.Brand
        ? named.Name
        : throw new UsageException($"--brand-name: '{text}' is not the name of a brand, which a blank counterpart means.");

    /// <summary>A kind by its name, whether or not a policy knows it.</summary>
    public static EventKind Kind(string option, string name) =>
        EventKind.IsName(name) ? EventKind.Of(name) : throw new UsageException($"{option}: '{name}' is not a kind; kinds are written as product-used.");

    /// <summary>Refuses a kind that was typed and that the policy lacks: every line would be a reject.</summary>
    public static void CheckKind(string option, EventKind kind, EvidencePolicy policy)
    {
        if (!policy.Vocabulary.Contains(kind))
            throw new UsageException($"{option}: the policy has no kind '{kind}'; relationships policy show lists them.");
    }

    private static void CheckKinds(EventFileOptions file, EvidencePolicy policy)
    {
        if (file.Kind is { } kind)
            CheckKind("--kind", kind, policy);
        foreach (var (_, mapped) in file.KindFrom?.Kinds ?? new Dictionary<string, EventKind>())
            CheckKind("--kind-from", mapped, policy);
    }

    /// <summary>Columns by field.</summary>
    public static Dictionary<string, string> Columns(IEnumerable<string> texts)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in texts.SelectMany(text => text.Split(',')))
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            if (split <= 0)
                throw new UsageException($"--columns: '{pair}' is not FIELD=COLUMN.");
            var field = pair[..split].Trim();
            if (!columns.TryAdd(field, pair[(split + 1)..].Trim()))
                throw new UsageException($"--columns: '{field}' is given twice.");
        }

        return columns;
    }

    /// <summary>A time zone by its IANA name.</summary>
    public static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId
            ? zone
            : throw new UsageException($"--zone: '{id}' is not a time zone known here; write it as Europe/Berlin.");

    /// <summary>What separates the fields of CSV.</summary>
    public static char Delimiter(string text) => text switch
    {
        "tab" or "\\t" => '\t',
        [var one] => one,
        _ => throw new UsageException($"--delimiter: '{text}' is not one character, nor tab."),
    };

    /// <summary>CSV or NDJSON by its name.</summary>
    public static EventFileFormat Format(string text) => text switch
    {
        "csv" => EventFileFormat.Csv,
        "ndjson" => EventFileFormat.Ndjson,
        _ => throw new UsageException($"--input-format: '{text}' is neither csv nor ndjson."),
    };
}
