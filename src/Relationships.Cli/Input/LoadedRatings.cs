using Relationships.Events;
using Relationships.Files;
using Relationships.Networks;

namespace Relationships.Cli.Input;

/// <summary>Ratings, and the lines that were set aside, by source, then line.</summary>
internal sealed record LoadedRatings(IReadOnlyList<Rating> Ratings, IReadOnlyList<RejectedEvent> Rejects)
{
    private const int RecordsBetweenLooks = 1024;

    /// <summary>What became of all records, in words.</summary>
    public string Summary => FormattableString.Invariant($"{Words.Count(Ratings.Count, "rating")} ({Rejects.Count} set aside)");

    public static LoadedRatings Read(InputSettings settings, Surroundings around, Progress progress)
    {
        var ratings = new List<Rating>();
        var rejects = new List<RejectedEvent>();
        foreach (var read in RatingFile.Read(settings.Inputs, settings.File, around.Cancellation))
        {
            if (read.Rating is { } rating)
                ratings.Add(rating);
            else
                rejects.Add(read.Reject!.Value);
            if ((ratings.Count + rejects.Count) % RecordsBetweenLooks == 0)
            {
                around.Cancellation.ThrowIfCancellationRequested();
                progress.Report("reading:", ratings.Count + rejects.Count, "records");
            }
        }

        progress.Clear();
        return new LoadedRatings(ratings, [.. rejects.OrderBy(static r => r.Origin.Source, StringComparer.Ordinal).ThenBy(static r => r.Origin.Line)]);
    }

    /// <summary>The instant that trust is for: the one given, or just after the latest rating, which is said.</summary>
    public DateTimeOffset AsOf(DateTimeOffset? given, Surroundings around)
    {
        if (given is { } instant)
            return instant;
        if (Ratings.Count == 0)
            return DateTimeOffset.UnixEpoch;
        var asOf = Ratings.Max(static r => r.At.ToUniversalTime()).AddTicks(1);
        around.Error.WriteLine($"as-of: {Words.Instant(asOf)}, just after the latest rating");
        return asOf;
    }
}
