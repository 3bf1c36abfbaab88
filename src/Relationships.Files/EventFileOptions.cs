using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Relationships.Events;
using Relationships.Files.Fields;
using static System.FormattableString;

namespace Relationships.Files;

/// <summary>How a file of events is written. The defaults read the vocabulary of the library as it is.</summary>
public sealed record EventFileOptions
{
    /// <summary>Fields under their own names, ISO 8601 in UTC, comma-separated or NDJSON by extension.</summary>
    public static EventFileOptions Default { get; } = new();

    /// <summary>
    /// Column (or JSON property) by field (<see cref="EventFields"/>), where it is not the field's own name. An empty column
    /// keeps the field from being read. A column named here must be in every CSV file, and is read for no other field that merely bears
    /// its name: with <c>customer=id</c> events have no ids of their own.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The kind of every event; null (the default) where the file tells it.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>Finds the kind by another column; null (the default) where <see cref="EventFields.Kind"/> is a column.</summary>
    public KindMap? KindFrom { get; init; }

    /// <summary>
    /// The kinds that are known, a policy's <see cref="Policies.EvidencePolicy.Vocabulary"/>: a line of another one is a reject. Null (the
    /// default) takes every kind for later to judge; columns then hold at most 256. A constant <see cref="Kind"/> is taken as it is.
    /// </summary>
    public EventVocabulary? Vocabulary { get; init; }

    /// <summary>The declared zone, for times without an offset and for the start and end of days; by default UTC.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// How <c>at</c> and <c>due</c> are written: null (the default) for ISO 8601, <c>unix</c> for seconds since 1970, else a
    /// custom .NET format such as <c>dd.MM.yyyy HH:mm</c>, read invariantly. A format without a time is a date alone.
    /// </summary>
    public string? DateFormat { get; init; }

    /// <summary>
    /// What separates the fields of CSV: one ASCII character; null (the default) for a comma, or a tab where the file is
    /// called .tsv. It is never guessed from the content: a guess that depends on data would make one log two.
    /// </summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// Whether numbers are written <c>12,50</c>; by default <c>12.50</c>. Where the delimiter is a comma too, such numbers
    /// stand in quotes. The numbers of JSON are written with a point whatever this says, those in its strings follow it.
    /// </summary>
    public bool DecimalComma { get; init; }

    /// <summary>The brand that a blank counterpart means; by default <c>brand</c>.</summary>
    public string BrandName { get; init; } = Counterpart.Default.Name;

    /// <summary>CSV or NDJSON; null (the default) by extension: NDJSON for .ndjson, .jsonl, .json (.gz apart), else CSV.</summary>
    public EventFileFormat? Format { get; init; }

    /// <summary>Longest field that is taken, in bytes of UTF-8; by default 32,768. A longer one is a reject.</summary>
    public int MaxFieldLength { get; init; } = 32_768;

    /// <summary>Longest record that is held in memory, in bytes; by default 1 MiB. A longer one is a reject.</summary>
    public int MaxRecordLength { get; init; } = 1 << 20;

    /// <summary>What messages call a field, where it stands for something else than an event's (<see cref="RatingFile"/>).</summary>
    internal IReadOnlyDictionary<string, string> ShownAs { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether an instant that is a number is taken for seconds since 1970, and any other for ISO 8601.</summary>
    internal bool RecognisesUnix { get; init; }

    /// <summary>Checks the options, which reading does too.</summary>
    /// <exception cref="ArgumentException">Something in them cannot be; the message tells all of it.</exception>
    [SuppressMessage("Usage", "MA0015:Specify the parameter name in ArgumentException", Justification = "The options are this; their faults are named.")]
    public void Validate()
    {
        var faults = Faults().ToList();
        if (faults.Count > 0)
            throw new ArgumentException($"options of the file: {string.Join("; ", faults)}.");
    }

    private IEnumerable<string> Faults()
    {
        foreach (var (field, column) in Columns)
        {
            if (!EventFields.All.Contains(field, StringComparer.Ordinal))
                yield return $"column '{column}' is given to '{field}', which is no field (fields: {string.Join(", ", EventFields.All)})";
            else if (string.IsNullOrWhiteSpace(column) && field is EventFields.Customer or EventFields.At)
                yield return $"{field} is needed and has no column";
        }

        if ((Kind is null ? 0 : 1) + (KindFrom is null ? 0 : 1) + (Columns.ContainsKey(EventFields.Kind) ? 1 : 0) > 1)
            yield return "the kind is given more than once: by Kind, KindFrom or Columns";
        if (Kind is { } kind && !EventKind.IsName(kind.Name))
            yield return $"kind '{kind}' is not a name in kebab-case";
        if (Zone is null)
            yield return "there is no zone";
        if (Delimiter is { } delimiter && (!char.IsAscii(delimiter) || delimiter is '"' or '\n' or '\r' or '\0'))
            yield return Invariant($"delimiter U+{(int)delimiter:X4} is not an ASCII character, or is one that cannot separate");
        if (string.IsNullOrWhiteSpace(BrandName))
            yield return "the brand has no name";
        if (!(MaxFieldLength >= 1 && MaxFieldLength <= MaxRecordLength))
            yield return Invariant($"MaxFieldLength {MaxFieldLength} is not in 1 to MaxRecordLength ({MaxRecordLength})");
        if (!(MaxRecordLength <= 1 << 28))
            yield return Invariant($"MaxRecordLength {MaxRecordLength} is more than 256 MiB");
        if (CustomDate.Fault(DateFormat) is { } dateFault)
            yield return dateFault;
    }
}
