using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Files;
using Relationships.Reporting;

namespace Relationships.Cli.Verbs;

/// <summary>The page of <c>score --report</c>, gathered from the rows as they are written.</summary>
internal sealed class ScoreReport(ReportRequest page, RowsRequest request, Surroundings around) : IRowsObserver
{
    private readonly WholeFile _file = WholeFile.Create(page.Path, around);
    private ColumnLog? _log;
    private ReportTally? _tally;

    public void Begin(RelationshipScorer scorer, ColumnLog log, DateTimeOffset asOf)
    {
        CheckCustomers(log, asOf);
        _log = log;
        _tally = new ReportTally(scorer, asOf, new ReportOptions
        {
            Title = page.Title ?? ReportOptions.Default.Title,
            Note = request.RollupDiscount is { } discount
                ? FormattableString.Invariant($"What happened with products, people and communities counts with their brand too, at {discount}; sections of single customers tell each relationship by itself.")
                : string.Empty,

            // A log without events has no as-of of its own to be after.
            Since = request.Since <= asOf ? request.Since : null,
            Economics = page.Economics,
            Customers = [.. page.Customers],
            Threads = around.Threads > 0 ? around.Threads : Environment.ProcessorCount,
        });
    }

    public void See(ScoredRows rows) => _tally!.Add(rows.Scores, rows.Earlier.AsSpan(0, Math.Min(rows.Earlier.Length, rows.Scores.Count)));

    public void End()
    {
        var totals = new LogTotals
        {
            Events = _log!.Tally.Events,
            DuplicatesDropped = _log.Tally.Duplicates,
            Rejects = _log.Rejects.Counts,
            FirstRejects = [.. _log.Rejects.InOrder.Take(LogTotals.MostRejects)],
        };
        _tally!.Finish(_log.Events(_tally.Customers), totals, around.Cancellation).Write(_file.Stream);
    }

    public void Commit() => _file.Commit();

    public void Dispose() => _file.Dispose();

    private void CheckCustomers(ColumnLog log, DateTimeOffset asOf)
    {
        if (page.Customers.Count == 0)
            return;
        var missing = page.Customers.ToHashSet(StringComparer.Ordinal);
        foreach (var e in log.Events(missing).AllEvents())
        {
            if (e.At < asOf)
                missing.Remove(e.Customer);
        }

        if (page.Customers.FirstOrDefault(missing.Contains) is { } customer)
            throw new UnusableInputException($"{ReportOption.CustomerName}: no event before {Words.Instant(asOf)} names the customer '{Words.OneLine(customer)}'.");
    }
}
