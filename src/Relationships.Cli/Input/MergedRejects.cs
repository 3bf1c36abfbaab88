using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Files;

namespace Relationships.Cli.Input;

/// <summary>What a reader of lines and a fold of its events set aside, as one list.</summary>
internal static class MergedRejects
{
    /// <summary>By source, then line; those of the reader, which come in the order of the files, before those of the log.</summary>
    public static RejectList Of(RejectedLines lines, IReadOnlyList<RejectedEvent> rejects, InputSettings settings)
    {
        var counts = lines.Counts.ToDictionary(static c => c.Key, static c => (long)c.Value);
        foreach (var reject in rejects)
            counts[reject.Reason] = counts.GetValueOrDefault(reject.Reason) + 1;
        var isInOrder = settings.Inputs.Zip(settings.Inputs.Skip(1)).All(static pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) < 0);
        IEnumerable<RejectedEvent> read = isInOrder ? lines : [.. lines.OrderBy(static r => r.Origin.Source, StringComparer.Ordinal).ThenBy(static r => r.Origin.Line)];
        return new RejectList((long)lines.Count + rejects.Count, counts, rejects.Count == 0 ? read : Merge(read, rejects));
    }

    private static IEnumerable<RejectedEvent> Merge(IEnumerable<RejectedEvent> read, IReadOnlyList<RejectedEvent> rejects)
    {
        var next = 0;
        foreach (var line in read)
        {
            for (; next < rejects.Count && IsBefore(rejects[next].Origin, line.Origin); next++)
                yield return rejects[next];
            yield return line;
        }

        for (; next < rejects.Count; next++)
            yield return rejects[next];
    }

    private static bool IsBefore(EventOrigin left, EventOrigin right) =>
        string.CompareOrdinal(left.Source, right.Source) is var order && order != 0 ? order < 0 : left.Line < right.Line;
}
