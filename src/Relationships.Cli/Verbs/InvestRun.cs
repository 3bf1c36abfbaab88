using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Cli.Verbs;

/// <summary>Reads a log, advises about every customer and brand (or relationship), shares a budget, writes the rows.</summary>
internal sealed class InvestRun(InvestRequest request, Surroundings around)
{
    private const int RowsBetweenLooks = 256;

    private readonly Dictionary<InvestmentAction, int> _counts = [];
    private int _rows;
    private BudgetOutcome? _outcome;

    public int Run() => new LoadedRun(request.Input, request.AsOf, request.OutPath, around).OfLog(Write);

    private IEnumerable<string> Write(Reading<LoadedLog> reading)
    {
        var (loaded, asOf) = (reading.Loaded.Log, reading.AsOf);
        var log = request.IsByRelationship ? loaded : CustomerLog.Of(loaded, asOf);
        var rows = Rows(new InvestmentAdvisor(request.Economics, request.Input.Scorer(request.Brand)), log, asOf, reading.Progress);
        using (var writer = RowWriter.Create(request.Format, reading.Stream, InvestRow.Names(request.Budget is not null)))
        {
            if (request.Budget is { } budget)
                WriteAllocated(writer, [.. rows], budget, Words.Instant(asOf));
            else
                WriteAll(writer, rows, Words.Instant(asOf));
            writer.Finish();
        }

        if (request.IsByRelationship && CustomerLog.CustomersWithSeveral(loaded, asOf) is > 0 and var several)
            yield return $"warning: {Words.Count(several, "customer")} with several rows: what a customer is worth counts in full in each, so do not sum them; a refusal binds only the relationship that it was said in";
        yield return $"{reading.Told(Words.Count(_rows, Unit))}, policy {request.Input.Policy.Id}; {Counts()}";
        if (_outcome is { } outcome)
            yield return string.Create(CultureInfo.InvariantCulture, $"budget: {outcome.Spent:0.##} for {outcome.Served} of them, worth {outcome.Value:0.##} above it; one more unit would bring {outcome.MarginalValue:0.###}");
    }

    private string Unit => request.IsByRelationship ? "relationship" : "customer";

    private IEnumerable<InvestRow> Rows(InvestmentAdvisor advisor, EventLog log, DateTimeOffset asOf, Progress progress)
    {
        foreach (var advice in advisor.Advise(log, asOf))
        {
            if (_rows++ % RowsBetweenLooks == 0)
            {
                around.Cancellation.ThrowIfCancellationRequested();
                progress.Report("advising:", _rows, Unit + "s");
            }

            _counts[advice.Action] = _counts.GetValueOrDefault(advice.Action) + 1;
            yield return InvestRow.Of(advice);
        }
    }

    private void WriteAll(RowWriter writer, IEnumerable<InvestRow> rows, string asOf)
    {
        foreach (var row in rows)
            row.Write(writer, asOf, request.Input.Policy.Id);
    }

    private void WriteAllocated(RowWriter writer, InvestRow[] rows, double budget, string asOf)
    {
        var efforts = new double[rows.Length];
        _outcome = BudgetAllocation.Allocate([.. rows.Select(static r => r.GainToAllocate)], request.Economics.Effort, budget, efforts);
        for (var i = 0; i < rows.Length; i++)
            rows[i].Write(writer, asOf, request.Input.Policy.Id, (efforts[i], request.Economics.Effort.Value(rows[i].GainToAllocate, efforts[i])));
    }

    private string Counts() => _counts.Count == 0
        ? "no advice"
        : string.Join(", ", _counts.OrderBy(static c => c.Key).Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Key.Name()} {c.Value}")));
}
