using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Files;
using Relationships.Reporting;

namespace Relationships.Cli.Verbs;

/// <summary>The page of <c>score --report</c>, gathered from the rows as they are written.</summary>
internal sealed class ScoreReport(ReportRequest page, RowsRequest request, Surroundings around) : IRowsObserver
{
    private readonly WholeFile _file = WholeFile.Create(page.Path);
    private EarlierStanding[] _earlier = [];
    private LoadedLog? _loaded;
    private ReportTally? _tally;

    public void Begin(RelationshipScorer scorer, LoadedLog loaded, DateTimeOffset asOf)
    {
        CheckCustomers(loaded, asOf);
        _loaded = loaded;
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
        });
    }

    public void See(ScoredRows rows)
    {
        var count = rows.Earlier.Length == 0 ? 0 : rows.Scores.Count;
        if (_earlier.Length < count)
            _earlier = new EarlierStanding[count];
        for (var row = 0; row < count; row++)
            _earlier[row] = new EarlierStanding(rows.Earlier[row].Events, rows.Earlier[row].Continuum, rows.Earlier[row].Stage, rows.Earlier[row].Trust, rows.Earlier[row].Era);
        _tally!.Add(rows.Scores, _earlier.AsSpan(0, count));
    }

    public void End() => _tally!.Finish(_loaded!.Log, _loaded.Rejects, around.Cancellation).Write(_file.Stream);

    public void Commit() => _file.Commit();

    public void Dispose() => _file.Dispose();

    private void CheckCustomers(LoadedLog loaded, DateTimeOffset asOf)
    {
        var missing = page.Customers.ToHashSet(StringComparer.Ordinal);
        var log = loaded.Log;
        for (var i = 0; i < log.RelationshipCount && missing.Count > 0; i++)
        {
            if (missing.Contains(log.Keys[i].Customer) && !log.EventsBefore(i, asOf).IsEmpty)
                missing.Remove(log.Keys[i].Customer);
        }

        if (page.Customers.FirstOrDefault(missing.Contains) is { } customer)
            throw new UnusableInputException($"{ReportOption.CustomerName}: no event before {Words.Instant(asOf)} names the customer '{Words.OneLine(customer)}'.");
    }
}
