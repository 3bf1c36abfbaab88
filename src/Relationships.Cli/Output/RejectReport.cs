using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Events;

namespace Relationships.Cli.Output;

/// <summary>Says what was set aside: all of it in a file, or the first of it, and counts, in words.</summary>
internal static class RejectReport
{
    private const int Shown = 20;

    /// <summary>Says what was set aside, and whether to go on.</summary>
    /// <param name="rejects">By source, then line.</param>
    /// <param name="settings">Where to say it, and whether rejects stop everything.</param>
    /// <param name="file">Where all of them are written; put in its place here only where they stop everything.</param>
    /// <param name="around">Where words go.</param>
    public static bool Accept(IReadOnlyList<RejectedEvent> rejects, InputSettings settings, WholeFile? file, Surroundings around) =>
        Accept(RejectList.Of(rejects), settings.RejectsPath, settings.IsStrict, file, around);

    /// <summary>The same of rejects that may not be in memory.</summary>
    public static bool Accept(RejectList rejects, InputSettings settings, WholeFile? file, Surroundings around) =>
        Accept(rejects, settings.RejectsPath, settings.IsStrict, file, around);

    /// <summary>Says what was set aside, and whether to go on.</summary>
    /// <param name="rejects">By source, then line.</param>
    /// <param name="path">The file that holds all of them; null where they go to standard error.</param>
    /// <param name="isStrict">Whether rejects stop everything.</param>
    /// <param name="file">Where all of them are written; put in its place here only where they stop everything.</param>
    /// <param name="around">Where words go.</param>
    public static bool Accept(IReadOnlyList<RejectedEvent> rejects, string? path, bool isStrict, WholeFile? file, Surroundings around) =>
        Accept(RejectList.Of(rejects), path, isStrict, file, around);

    private static bool Accept(RejectList rejects, string? path, bool isStrict, WholeFile? file, Surroundings around)
    {
        Tell(rejects, path, around.Error);
        if (file is not null)
            Write(rejects.InOrder, file.Stream);
        if (!isStrict || rejects.Count == 0)
            return true;
        file?.Commit();
        around.Error.WriteLine("relationships: rejects under --strict; nothing was scored.");
        return false;
    }

    /// <summary>Writes every reject as CSV.</summary>
    private static void Write(IEnumerable<RejectedEvent> rejects, Stream stream)
    {
        using var rows = new CsvRowWriter(stream, ["source", "line", "reason", "detail"]);
        foreach (var reject in rejects)
        {
            rows.BeginRow();
            rows.Text(reject.Origin.Source);
            rows.Integer(reject.Origin.Line);
            rows.Text(Name(reject.Reason));
            rows.Text(reject.Detail);
            rows.EndRow();
        }

        rows.Finish();
    }

    /// <summary>Tells the first rejects and how many there are of each reason.</summary>
    private static void Tell(RejectList rejects, string? file, TextWriter words)
    {
        if (rejects.Count == 0)
            return;
        if (file is null)
        {
            foreach (var reject in rejects.InOrder.Take(Shown))
                words.WriteLine(Words.OneLine($"{reject.Origin}: {Name(reject.Reason)}: {reject.Detail}"));
        }

        var counts = rejects.Counts.OrderBy(static c => c.Key)
            .Select(static c => string.Create(CultureInfo.InvariantCulture, $"{Name(c.Key)} {c.Value}"));
        words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rejects.Count} set aside{(file is null ? string.Empty : $", all in {file}")}: {string.Join(", ", counts)}"));
    }

    private static string Name(RejectReason reason) => reason switch
    {
        RejectReason.Unreadable => "unreadable",
        RejectReason.MissingField => "missing-field",
        RejectReason.BadInstant => "bad-instant",
        RejectReason.UnknownKind => "unknown-kind",
        RejectReason.BadWord => "bad-word",
        RejectReason.BadNumber => "bad-number",
        RejectReason.IdConflict => "id-conflict",
        RejectReason.BadEpisode => "bad-episode",
        RejectReason.FieldTooLong => "field-too-long",
        _ => reason.ToString(),
    };
}
