using Relationships.Events;
using Relationships.Files.Fields;
using Relationships.Networks;

namespace Relationships.Files;

/// <summary>Reads ratings from CSV and NDJSON files. Every line that is not blank ends in a rating or a reject.</summary>
/// <remarks>Lines, quotes, bytes and memory are <see cref="EventFile"/>'s. Names are trimmed. Thread-safe; a sequence that it returns is not.</remarks>
public static class RatingFile
{
    // A record of ratings is read as an event's, field for field; its own names show in messages.
    private static readonly Dictionary<string, string> s_fields = new(StringComparer.Ordinal)
    {
        [RatingFields.Source] = EventFields.Customer,
        [RatingFields.Target] = EventFields.Other,
        [RatingFields.Rating] = EventFields.Amount,
        [RatingFields.At] = EventFields.At,
    };

    private static readonly Dictionary<string, string> s_shown = s_fields.ToDictionary(static f => f.Value, static f => f.Key, StringComparer.Ordinal);

    /// <summary>Reads several inputs, one after the other, record by record, as the sequence is enumerated.</summary>
    /// <param name="inputs">Files and streams.</param>
    /// <param name="options">How they are written; null for the defaults. Columns name <see cref="RatingFields"/>; kinds and brands do not matter.</param>
    /// <param name="cancellation">Stops the enumeration.</param>
    /// <returns>Ratings and rejects in the order of the inputs and their lines.</returns>
    /// <exception cref="UnusableInputException">While enumerating: an input as a whole cannot be used.</exception>
    /// <exception cref="ArgumentException">The options cannot be.</exception>
    public static IEnumerable<ReadRating> Read(IEnumerable<EventInput> inputs, EventFileOptions? options = null, CancellationToken cancellation = default) =>
        EventFile.Read(inputs, Options(options ?? EventFileOptions.Default), cancellation).Select(Of);

    private static EventFileOptions Options(EventFileOptions told)
    {
        if (told.Columns.Keys.FirstOrDefault(static field => !s_fields.ContainsKey(field)) is { } unknown)
            throw new ArgumentException($"options of the file: column '{told.Columns[unknown]}' is given to '{unknown}', which is no field (fields: {string.Join(", ", RatingFields.All)}).", nameof(told));
        var columns = EventFields.All.ToDictionary(static field => field, static _ => string.Empty, StringComparer.Ordinal);
        columns.Remove(EventFields.Kind);
        foreach (var (field, stands) in s_fields)
        {
            var column = told.Columns.GetValueOrDefault(field, field);
            if (string.IsNullOrWhiteSpace(column))
                throw new ArgumentException($"options of the file: {field} is needed and has no column.", nameof(told));
            columns[stands] = column;
        }

        return told with { Columns = columns, Kind = EventKind.Recommendation, KindFrom = null, RecognisesUnix = true, ShownAs = s_shown };
    }

    private static ReadRating Of(ReadEvent read)
    {
        if (!read.IsEvent)
            return new ReadRating(null, read.Reject);
        var (source, target) = (read.Event.Customer.Trim(' ', '\t'), read.Event.Other);
        if (source.Length == 0)
            return Rejected(read, RejectReason.MissingField, "source is empty");
        if (string.IsNullOrEmpty(target))
            return Rejected(read, RejectReason.MissingField, "target is empty");
        if (read.Event.Amount is not { } rating)
            return Rejected(read, RejectReason.MissingField, "rating is empty");
        if (read.Event.At == DateTimeOffset.MaxValue)
            return Rejected(read, RejectReason.BadInstant, "at is the last instant of the year 9999: no as-of comes after it");
        return source == target
            ? Rejected(read, RejectReason.BadWord, $"target {Excerpt.Of(target)} is the source itself; nobody is a witness of themselves")
            : new ReadRating(new Rating(source, target, rating, read.Event.At), null);
    }

    private static ReadRating Rejected(ReadEvent read, RejectReason reason, string detail) =>
        new(null, new RejectedEvent(read.Origin, reason, detail));
}
