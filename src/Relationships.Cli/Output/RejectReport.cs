using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Events;

namespace Relationships.Cli.Output;

/// <summary>
/// What was set aside: all of it in a file where one is asked for, and in words, the first of it and counts. Words come behind what a
/// verb writes, when the file is in its place; where the verb fails, before its message.
/// </summary>
internal sealed class RejectReport : IDisposable
{
    private const int Shown = 20;

    private readonly string? _path;
    private readonly bool _isStrict;
    private readonly WholeFile? _file;
    private readonly Surroundings _around;
    private RejectList _rejects = RejectList.Of([]);
    private bool _isPlaced;

    private RejectReport(string? path, bool isStrict, Surroundings around)
    {
        (_path, _isStrict, _around) = (path, isStrict, around);
        _file = path is null ? null : WholeFile.Create(path, around);
    }

    /// <summary>Begins the file.</summary>
    public static RejectReport Open(InputSettings settings, Surroundings around) => new(settings.RejectsPath, settings.IsStrict, around);

    /// <summary>Begins the file of a table's rejects.</summary>
    public static RejectReport Open(TableSettings settings, Surroundings around) => new(settings.RejectsPath, settings.IsStrict, around);

    /// <summary>Takes what was set aside, by source, then line, and tells whether to go on; where not, everything is said.</summary>
    public bool Accept(IReadOnlyList<RejectedEvent> rejects) => Accept(RejectList.Of(rejects));

    /// <summary>The same of rejects that may not be in memory.</summary>
    public bool Accept(RejectList rejects)
    {
        _rejects = rejects;
        if (_file is not null)
            Write(rejects.InOrder, _file.Stream);
        if (!_isStrict || rejects.Count == 0)
            return true;
        Commit();
        Tell();
        _around.Error.WriteLine("relationships: rejects under --strict; nothing was scored.");
        return false;
    }

    /// <summary>Does what may fail: what was set aside may be why, so it is said before.</summary>
    /// <param name="progress">Is cleared before; null where there is none.</param>
    /// <param name="work">The rest of a verb.</param>
    public int TellIfFailing(Progress? progress, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception) when (!_around.Cancellation.IsCancellationRequested)
        {
            progress?.Clear();
            Tell();
            throw;
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <param name="toDisk">Whether it is on the disk before this returns.</param>
    public void Commit(bool toDisk = false)
    {
        _file?.Commit(toDisk);
        _isPlaced = _file is not null;
    }

    /// <summary>Tells how many there are of each reason, and the first of them where no file has them.</summary>
    public void Tell()
    {
        if (_rejects.Count == 0)
            return;
        if (!_isPlaced)
        {
            foreach (var reject in _rejects.InOrder.Take(Shown))
                _around.Error.WriteLine(Words.OneLine($"{reject.Origin}: {Name(reject.Reason)}: {reject.Detail}"));
        }

        var counts = _rejects.Counts.OrderBy(static c => c.Key)
            .Select(static c => string.Create(CultureInfo.InvariantCulture, $"{Name(c.Key)} {c.Value}"));
        _around.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_rejects.Count} set aside{(_isPlaced ? $", all in {_path}" : string.Empty)}: {string.Join(", ", counts)}"));
    }

    public void Dispose() => _file?.Dispose();

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
