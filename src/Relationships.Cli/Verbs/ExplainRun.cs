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
    public int Run() => new LoadedRun(request.Input, request.AsOf, request.OutPath, around).OfLog(Write);

    private IEnumerable<string> Write(Reading<LoadedLog> reading)
    {
        var (log, asOf) = (reading.Loaded.Log, reading.AsOf);
        SinceOption.Check(request.Since, asOf, log);
        var explained = Explained(log, Find(log, asOf), asOf).ToList();
        if (request.IsJson)
            ExplanationJson.Write(explained, reading.Stream);
        else
            Write(explained, reading.Stream);
        string[] note = request.Economics is not null && CountOfCustomer(log, asOf) > 1
            ? ["note: the advice is about each relationship by itself, so gains are not to be summed and a refusal binds only where it was said; invest advises once per customer and brand"]
            : [];
        return [.. note, $"{reading.Told($"{Words.Count(explained.Count, "relationship")} of {Words.OneLine(request.Customer)}")}, policy {request.Input.Policy.Id}"];
    }

    private IEnumerable<ExplainedRelationship> Explained(EventLog log, IReadOnlyList<int> relationships, DateTimeOffset asOf)
    {
        var scorer = request.Input.Scorer(request.Brand);
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
