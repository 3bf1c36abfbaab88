using System.Text;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Reporting.Pages;

namespace Relationships.Reporting;

/// <summary>
/// One page for people, of ten relationships or a million: self-contained HTML that needs no network, with charts as SVG, light and dark, to be
/// printed, to be used by keyboard and read aloud. The same log, options and scorer give the same bytes. Immutable and thread-safe.
/// </summary>
public sealed class RelationshipReport
{
    private const int BatchSize = 4096;

    private readonly ReportContent _content;

    internal RelationshipReport(ReportContent content) => _content = content;

    /// <summary>Scores a log and reports of it.</summary>
    /// <param name="log">The events.</param>
    /// <param name="asOf">The instant; events count if they are strictly earlier.</param>
    /// <param name="scorer">Scores the relationships; null for <see cref="RelationshipScorer.Default"/>.</param>
    /// <param name="options">What to tell; null for <see cref="ReportOptions.Default"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or a chosen customer has no event before the as-of.</exception>
    public static RelationshipReport Of(
        EventLog log, DateTimeOffset asOf, RelationshipScorer? scorer = null, ReportOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        scorer ??= RelationshipScorer.Default;
        var tally = new ReportTally(scorer, asOf, options);
        var table = LedgerTable.Fold(log, asOf, scorer.Policy, cancellation: cancellation);
        var scores = new RelationshipScores(Math.Clamp(table.Count, 1, BatchSize));
        var before = options?.Since is { } since ? new EarlierStandings(scorer, LedgerTable.Fold(log, since, scorer.Policy, cancellation: cancellation), since, BatchSize) : null;
        var earlier = new EarlierStanding[before is null ? 0 : scores.Capacity];
        for (var start = 0; start < table.Count; start += scores.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            scorer.Score(table, start, Math.Min(scores.Capacity, table.Count - start), asOf, scores);
            for (var row = 0; before is not null && row < scores.Count; row++)
                earlier[row] = before.Of(scores.Keys[row]);
            tally.Add(scores, before is null ? [] : earlier.AsSpan(0, scores.Count));
        }

        return tally.Finish(log, cancellation: cancellation);
    }

    /// <summary>The page.</summary>
    /// <returns>A whole HTML document.</returns>
    public string ToHtml() => ReportPage.Of(_content).Text;

    /// <summary>Writes the page in UTF-8.</summary>
    /// <param name="destination">Where to; stays open.</param>
    public void Write(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(ToHtml()));
    }
}
