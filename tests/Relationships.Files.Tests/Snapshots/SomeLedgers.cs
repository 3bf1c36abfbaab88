using System.Globalization;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Files.Tests.Snapshots;

/// <summary>Tables with open promises and failures, and their snapshots.</summary>
internal static class SomeLedgers
{
    public static DateTimeOffset AsOf { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A table that every edition makes differently.</summary>
    public static LedgerTable Of(int customers, int edition = 0)
    {
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(edition);
        var events = new List<RelationshipEvent>();
        for (var i = 0; i < customers; i++)
        {
            var customer = string.Create(CultureInfo.InvariantCulture, $"c{i:000000}");
            var counterpart = i % 3 == 0 ? Counterpart.Product("tea") : Counterpart.Default;
            events.Add(new RelationshipEvent(customer, EventKind.Purchase, start.AddHours(i % 500)) { Counterpart = counterpart, Brand = i % 3 == 0 ? "acme" : null });
            events.Add(new RelationshipEvent(customer, EventKind.SocialInvitation, start.AddDays(30)) { Counterpart = counterpart });
            if (i % 4 == 0)
                events.Add(new RelationshipEvent(customer, EventKind.PromiseMade, start.AddDays(40)) { Counterpart = counterpart, Episode = $"p{i % 50}", Due = start.AddDays(50) });
            if (i % 5 == 0)
                events.Add(new RelationshipEvent(customer, EventKind.Failure, start.AddDays(60)) { Counterpart = counterpart, Episode = $"f{i % 50}" });
        }

        var log = EventLog.Create(events);
        Assert.Empty(log.Rejects);
        return LedgerTable.Fold(log, AsOf);
    }

    public static byte[] Snapshot(this LedgerTable table)
    {
        using var stream = new MemoryStream();
        SnapshotFormat.Write(table, stream);
        return stream.ToArray();
    }

    /// <summary>What a table scores to, as text that tells doubles apart.</summary>
    public static string[] Scores(this LedgerTable table)
    {
        var scores = RelationshipScorer.Default.Score(table, AsOf);
        return [.. Enumerable.Range(0, scores.Count).Select(row => scores[row].ToString())];
    }
}
