using Relationships.Events;
using Relationships.Files;
using Relationships.Networks;

namespace Relationships.Cli.Input;

/// <summary>Ratings, and the lines that were set aside, by source, then line.</summary>
internal sealed record LoadedRatings(IReadOnlyList<Rating> Ratings, IReadOnlyList<RejectedEvent> Rejects) : ILoaded
{
    private const int RecordsBetweenLooks = 1024;

    /// <summary>Whether trust is asked for as of an instant; otherwise all ratings count.</summary>
    public bool HasAsOf { get; init; } = true;

    /// <summary>Just after the latest rating.</summary>
    public DefaultAsOf? Default => HasAsOf ? new(Ratings.Count == 0 ? null : Ratings.Max(static r => r.At.ToUniversalTime()).AddTicks(1), "rating") : null;

    /// <inheritdoc/>
    public string Summary(DateTimeOffset asOf)
    {
        var counted = HasAsOf ? Ratings.Count(r => r.At < asOf) : Ratings.Count;
        return FormattableString.Invariant($"{Words.Count(counted, "rating")} ({Words.NotCounted(Ratings.Count - counted)}{Rejects.Count} set aside)");
    }

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
}
