using Relationships.Events;
using Relationships.Files;

namespace Relationships.Cli.Input;

/// <summary>Reads a log: from files, through the rules of lines, into the rules of logs.</summary>
internal static class LogReader
{
    private const int RecordsBetweenLooks = 1024;

    public static LoadedLog Read(InputSettings settings, Surroundings around, Progress progress)
    {
        var rejects = new List<RejectedEvent>();
        var log = EventLog.Create(
            Events(settings, rejects, around, progress),
            new EventLogOptions { Vocabulary = settings.Policy.Vocabulary, Zone = settings.File.Zone });
        rejects.AddRange(log.Rejects);
        return new LoadedLog(log, [.. rejects
            .OrderBy(static r => r.Origin.Source, StringComparer.Ordinal)
            .ThenBy(static r => r.Origin.Line)]);
    }

    // One by one, so that no second list of a million events stands beside the log's own.
    private static IEnumerable<RelationshipEvent> Events(InputSettings settings, List<RejectedEvent> rejects, Surroundings around, Progress progress)
    {
        long records = 0;
        foreach (var read in EventFile.Read(settings.Inputs, settings.File, around.Cancellation))
        {
            if (++records % RecordsBetweenLooks == 0)
            {
                around.Cancellation.ThrowIfCancellationRequested();
                progress.Report("reading:", records, "records");
            }

            if (read.IsEvent)
                yield return read.Event;
            else
                rejects.Add(read.Reject.Value);
        }
    }
}
