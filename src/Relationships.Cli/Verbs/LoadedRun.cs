using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary>
/// What the verbs share that read all as objects and write one thing: it appears whole or not at all, then come words, on what was set
/// aside, the as-of, and what was done.
/// </summary>
internal sealed class LoadedRun(InputSettings input, DateTimeOffset? asOf, string? outPath, Surroundings around)
{
    /// <summary>Runs a verb over a log of events.</summary>
    /// <param name="write">Writes, and gives the lines to say at the end.</param>
    public int OfLog(Func<Reading<LoadedLog>, IEnumerable<string>> write) => Of(progress => LogReader.Read(input, around, progress), write);

    /// <summary>Runs a verb over what it reads by itself.</summary>
    /// <param name="load">Reads.</param>
    /// <param name="write">Writes, and gives the lines to say at the end.</param>
    public int Of<T>(Func<Progress, T> load, Func<Reading<T>, IEnumerable<string>> write)
        where T : ILoaded
    {
        using var rejects = RejectReport.Open(input, around);
        using var destination = Destination.Open(outPath, around);
        using var progress = new Progress(around);
        var loaded = load(progress);
        progress.Clear();
        return rejects.TellIfFailing(progress, () =>
        {
            if (!rejects.Accept(loaded.Rejects))
                return ExitCode.Rejects;
            var at = DefaultAsOf.Choose(asOf, loaded.Default);
            string[] words = [.. write(new Reading<T>(loaded, at, DefaultAsOf.Phrase(asOf, loaded.Default, at), destination.Stream, progress))];
            progress.Clear();
            rejects.Commit();
            destination.Commit();
            rejects.Tell();
            DefaultAsOf.Tell(asOf, loaded.Default, around);
            foreach (var line in words)
                around.Error.WriteLine(line);
            return ExitCode.Done;
        });
    }
}
