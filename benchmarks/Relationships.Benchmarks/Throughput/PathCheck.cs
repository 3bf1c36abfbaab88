using System.Globalization;
using System.Text;
using Relationships.Benchmarks.Events;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Benchmarks.Throughput;

/// <summary>
/// Compares batches with the one-relationship path, from the events on: rows evenly spread over the table, and the one with the most
/// events. Intervals, which batches may approximate, are compared with exact quantiles instead, over the rows behind as well.
/// </summary>
internal sealed class PathCheck(RelationshipScorer scorer)
{
    private const double Tolerance = 1e-9;
    private const int IntervalsBehind = 7;

    private readonly ExactIntervals _exact = new(scorer.Policy);
    private readonly RelationshipScores _scores = new(512);

    /// <summary>How many relationships were compared.</summary>
    public int Checked { get; private set; }

    /// <summary>Rows whose intervals were compared.</summary>
    public int IntervalsChecked { get; private set; }

    /// <summary>Largest difference of a figure that is no end of an interval, relative where the figure is above 1.</summary>
    public double MaxDifference { get; private set; }

    /// <summary>Largest distance of a batch interval's end from the exact quantile.</summary>
    public double MaxIntervalError { get; private set; }

    /// <summary>Compares rows.</summary>
    /// <param name="columns">The events of the table.</param>
    /// <param name="table">What they were folded to.</param>
    /// <param name="wanted">How many rows, beside the one with the most events.</param>
    /// <exception cref="InvalidOperationException">A figure differs by more than 1e-9, or the two paths count different events.</exception>
    public void Check(EventColumns columns, LedgerTable table, int wanted)
    {
        var rows = Sample(table, wanted);
        var events = EventsOf(columns, table, rows);
        for (var i = 0; i < rows.Length; i++)
        {
            // As batches come: whole ones, begun where the table's blocks begin.
            var start = rows[i] - (rows[i] % _scores.Capacity);
            scorer.Score(table, start, Math.Min(_scores.Capacity, table.Count - start), EventGenerator.AsOf, _scores);
            Compare(_scores[rows[i] - start], One(events[i]));
            for (var row = rows[i] - start; row < Math.Min(_scores.Count, rows[i] - start + 1 + IntervalsBehind); row++, IntervalsChecked++)
                MaxIntervalError = Math.Max(MaxIntervalError, _exact.LargestError(_scores, row));
            Checked++;
        }
    }

    private static int[] Sample(LedgerTable table, int wanted)
    {
        var rows = new SortedSet<int> { table.Events.IndexOf(Largest(table.Events)) };
        for (var i = 0; i < Math.Min(wanted, table.Count); i++)
            rows.Add((int)((long)i * table.Count / Math.Min(wanted, table.Count)));
        return [.. rows];
    }

    private static int Largest(ReadOnlySpan<int> numbers)
    {
        var largest = 0;
        foreach (var number in numbers)
            largest = Math.Max(largest, number);
        return largest;
    }

    private static List<RelationshipEvent>[] EventsOf(EventColumns columns, LedgerTable table, int[] rows)
    {
        var places = new int[columns.CustomerIds.Count];
        for (var i = 0; i < rows.Length; i++)
            places[columns.CustomerIds.CodeOf(Encoding.UTF8.GetBytes(table.Keys[rows[i]].Customer))] = i + 1;
        var events = rows.Select(_ => new List<RelationshipEvent>()).ToArray();
        var customers = columns.Customers.Span;
        for (var row = 0; row < customers.Length; row++)
        {
            if (places[customers[row]] is var place and > 0)
                events[place - 1].Add(ColumnEvents.ToObject(columns, row));
        }

        return events;
    }

    private RelationshipScore One(List<RelationshipEvent> events) => scorer.Score(events, EventGenerator.AsOf);

    private void Compare(RelationshipScore batch, RelationshipScore one)
    {
        if (batch.Customer != one.Customer || batch.Events != one.Events)
            throw new InvalidOperationException($"{batch.Customer}: {batch.Events} events in the batch, {one.Events} of {one.Customer} alone.");
        foreach (var ((path, inBatch), (other, alone)) in ScoreFigures.Of(batch).Zip(ScoreFigures.Of(one)))
        {
            if (path != other)
                throw new InvalidOperationException($"{batch.Customer}: {path} in the batch, {other} alone.");
            if (path.EndsWith(".Low", StringComparison.Ordinal) || path.EndsWith(".High", StringComparison.Ordinal))
                continue;
            var difference = inBatch.Equals(alone) ? 0 : Math.Abs(inBatch - alone) / Math.Max(1, Math.Abs(alone));
            if (!(difference <= Tolerance))
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{batch.Customer}: {path} is {inBatch:R} in the batch, {alone:R} alone."));
            MaxDifference = Math.Max(MaxDifference, difference);
        }
    }
}
