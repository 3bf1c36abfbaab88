using System.Collections.Immutable;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Explanations;
using Relationships.Ledgers;

namespace Relationships.Reporting.Customers;

/// <summary>What a page tells of one customer: all relationships in a line each, the busiest of them as a story, and what to do next.</summary>
internal sealed record CustomerStory(ChosenCustomer Customer, RelationshipKey Lead, ImmutableArray<RelationshipScore> Relationships, int Others)
{
    /// <summary>Relationships that are told in a line.</summary>
    public const int MostRelationships = 8;

    // A score a new event: what is told of a customer with more begins later.
    private const int MostEvents = 2000;

    private const int Instants = 72;

    private static readonly TimeSpan s_quarter = TimeSpan.FromDays(90);

    /// <summary>Scores at instants from the first event to the as-of.</summary>
    public required IReadOnlyList<RelationshipScore> Path { get; init; }

    /// <summary>The events of the busiest relationship.</summary>
    public required ImmutableArray<RelationshipEvent> Events { get; init; }

    /// <summary>What changed since an instant, and why.</summary>
    public required ScoreMovement Movement { get; init; }

    /// <summary>Whether there are so many events that the movement begins later than asked.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Advice about the customer and the brand.</summary>
    public required InvestmentAdvice Advice { get; init; }

    public static CustomerStory Of(ChosenCustomer customer, CustomerIndex found, EventLog log, ReportTally report, DateTimeOffset? since)
    {
        var asOf = report.AsOf;
        var seen = found.Of(customer.Name).Where(i => !log.EventsBefore(i, asOf).IsEmpty).OrderByDescending(i => log.EventsBefore(i, asOf).Length).ThenBy(static i => i).ToList();
        if (seen.Count == 0)
            throw new ArgumentException($"customers: '{customer.Name}' has no event before the as-of.", nameof(customer));
        var lead = seen[0];
        var events = log.EventsBefore(lead, asOf);
        var (before, isCut) = Before(events, asOf, since);
        var movement = report.Scorer.Between(log, lead, before, asOf);
        return new CustomerStory(
            customer,
            log.Keys[lead],
            [.. seen.Take(MostRelationships).Select(i => i == lead ? movement.After : Score(log, i, report))],
            Math.Max(0, seen.Count - MostRelationships))
        {
            Path = Scores(log, lead, report),
            Events = [.. events],
            Movement = movement,
            IsCut = isCut,
            Advice = report.Advisor.Busiest(found.Log(log, [customer.Name]), asOf),
        };
    }

    /// <summary>The instant that the movement is told from: as asked, else a quarter ago; null where nothing had happened by then.</summary>
    private static (DateTimeOffset? Before, bool IsCut) Before(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, DateTimeOffset? since)
    {
        var wanted = since ?? (asOf - DateTimeOffset.MinValue < s_quarter ? DateTimeOffset.MinValue : asOf - s_quarter);
        var isCut = events.Length > MostEvents && events[^MostEvents].At > wanted;
        var before = isCut ? events[^MostEvents].At : wanted;
        return (events[0].At < before ? before : null, isCut);
    }

    private static RelationshipScore Score(EventLog log, int relationship, ReportTally report)
    {
        var ledger = NewLedger(log, relationship, report);
        foreach (var e in log.EventsBefore(relationship, report.AsOf))
            ledger.Add(e);
        return report.Scorer.Score(ledger, report.AsOf);
    }

    private static List<RelationshipScore> Scores(EventLog log, int relationship, ReportTally report)
    {
        var events = log.EventsBefore(relationship, report.AsOf);
        var (ledger, next) = (NewLedger(log, relationship, report), 0);
        var (first, span) = (events[0].At.UtcTicks, report.AsOf.UtcTicks - events[0].At.UtcTicks);
        var scores = new List<RelationshipScore>(Instants);
        for (var i = 1; i <= Instants; i++)
        {
            var at = new DateTimeOffset(i == Instants ? report.AsOf.UtcTicks : first + (long)((double)span / Instants * i), TimeSpan.Zero);
            for (; next < events.Length && events[next].At < at; next++)
                ledger.Add(events[next]);
            if (scores.Count == 0 || scores[^1].AsOf < at)
                scores.Add(report.Scorer.Score(ledger, at));
        }

        return scores;
    }

    private static Ledger NewLedger(EventLog log, int relationship, ReportTally report) =>
        new(log.Keys[relationship], report.Scorer.Policy, log.Options.Zone, log.Options.Since);
}
