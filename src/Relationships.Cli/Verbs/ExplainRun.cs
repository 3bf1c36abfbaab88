using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Explanations;
using Relationships.Files;

namespace Relationships.Cli.Verbs;

/// <summary>Reads a log, and explains the relationships of one customer.</summary>
internal sealed class ExplainRun(ExplainRequest request, Surroundings around)
{
    public int Run()
    {
        using var rejects = request.Input.RejectsPath is { } path ? WholeFile.Create(path, around) : null;
        using var destination = Destination.Open(request.OutPath, around);
        using var progress = new Progress(around);
        var loaded = LogReader.Read(request.Input, around, progress);
        progress.Clear();
        if (!RejectReport.Accept(loaded.Rejects, request.Input, rejects, around))
            return ExitCode.Rejects;

        var asOf = loaded.AsOf(request.AsOf, around);
        SinceOption.Check(request.Since, asOf, loaded.Log);
        var explained = Explained(loaded.Log, Find(loaded.Log, asOf), asOf).ToList();
        if (request.IsJson)
            ExplanationJson.Write(explained, destination.Stream);
        else
            Write(explained, destination.Stream);
        rejects?.Commit();
        destination.Commit();
        if (request.Economics is not null && CountOfCustomer(loaded.Log, asOf) > 1)
            around.Error.WriteLine("note: the advice is about each relationship by itself, so gains are not to be summed and a refusal binds only where it was said; invest advises once per customer and brand");
        around.Error.WriteLine($"{Words.Count(explained.Count, "relationship")} of {Words.OneLine(request.Customer)} as of {Words.Instant(asOf)} from {loaded.Summary}, policy {request.Input.Policy.Id}");
        return ExitCode.Done;
    }

    private IEnumerable<ExplainedRelationship> Explained(EventLog log, IReadOnlyList<int> relationships, DateTimeOffset asOf)
    {
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = request.Input.Policy, Zone = request.Input.File.Zone, Identity = request.Brand });
        var advisor = request.Economics is null ? null : new InvestmentAdvisor(request.Economics, scorer);
        foreach (var relationship in relationships)
        {
            around.Cancellation.ThrowIfCancellationRequested();
            yield return new ExplainedRelationship(
                scorer.Between(log, relationship, null, asOf),
                request.Since is { } since ? scorer.Between(log, relationship, since, asOf) : null)
            {
                Advice = advisor?.Advise(log, relationship, asOf),
            };
        }
    }

    private int CountOfCustomer(EventLog log, DateTimeOffset asOf) =>
        Enumerable.Range(0, log.RelationshipCount).Count(i => log.Keys[i].Customer == request.Customer && !log.EventsBefore(i, asOf).IsEmpty);

    private List<int> Find(EventLog log, DateTimeOffset asOf)
    {
        var known = new List<int>();
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            if (log.Keys[i].Customer == request.Customer)
                known.Add(i);
        }

        var customer = Words.OneLine(request.Customer);
        if (known.Count == 0)
            throw new UnusableInputException($"--customer: the events name no customer '{customer}'.");
        var asked = known.FindAll(i => request.Counterpart is not { } counterpart || log.Keys[i].Counterpart == counterpart);
        if (asked.Count == 0)
            throw new UnusableInputException(Words.OneLine($"--counterpart: {customer} has no event with {request.Counterpart}, but with {Names(log, known)}."));
        var seen = asked.FindAll(i => !log.EventsBefore(i, asOf).IsEmpty);
        return seen.Count > 0 ? seen : throw new UnusableInputException(Words.OneLine($"--as-of: {customer} has no event with {Names(log, asked)} before {Words.Instant(asOf)}."));
    }

    private static string Names(EventLog log, List<int> relationships) => string.Join(", ", relationships.Select(i => log.Keys[i].Counterpart.ToString()));

    private void Write(List<ExplainedRelationship> explained, Stream stream)
    {
        using var text = Surroundings.Text(stream);
        for (var i = 0; i < explained.Count; i++)
        {
            if (i > 0)
                text.WriteLine();
            text.WriteLine(explained[i].Score.Explain());
            text.WriteLine(explained[i].History.Explain(request.Top));
            if (explained[i].Since is { } since)
                text.WriteLine(since.Explain(request.Top));
            if (explained[i].Advice is { } advice)
                text.WriteLine(advice.Explain());
        }
    }
}
