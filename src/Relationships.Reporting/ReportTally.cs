using Relationships.Events;
using Relationships.Explanations;
using Relationships.Reporting.Advice;
using Relationships.Reporting.Customers;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting;

/// <summary>
/// Gathers a report in one pass: sees scores batch by batch, in the order of their keys, and keeps counts, not customers. Not thread-safe.
/// </summary>
/// <remarks>For a log in memory <see cref="RelationshipReport.Of"/> does it all; this is for rows that are scored, and written, as they come.</remarks>
public sealed class ReportTally
{
    private readonly ReportOptions _options;

    /// <summary>Begins a report.</summary>
    /// <param name="scorer">What scores the relationships.</param>
    /// <param name="asOf">The instant that the scores are for.</param>
    /// <param name="options">What to tell; null for <see cref="ReportOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">An option is out of range, or since lies behind the as-of.</exception>
    /// <exception cref="Decisions.EconomicsException">The economics have faults.</exception>
    public ReportTally(RelationshipScorer scorer, DateTimeOffset asOf, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        _options = options ?? ReportOptions.Default;
        ReportOptions.Check(_options, asOf);
        (Scorer, AsOf) = (scorer, asOf.ToUniversalTime());
        Advisor = ReportAdvisor.Of(_options.Economics, scorer);
        Continuum = new ContinuumTally(scorer.Policy.Continuum.Stages);
        Connections = new ConnectionTally(scorer.Policy.Connections);
        Sample = new CustomerSample(_options.AdvisedCustomers);
        var noise = new ScoreNoise(_options.Since is { } since ? AsOf - since : TimeSpan.Zero, scorer.Policy);
        Movement = new MovementTally(noise);
        Rankings = new Rankings(_options.Top, noise);
    }

    internal RelationshipScorer Scorer { get; }

    internal DateTimeOffset AsOf { get; }

    internal ReportAdvisor Advisor { get; }

    internal ContinuumTally Continuum { get; }

    internal MovementTally Movement { get; }

    internal TrustTally Trust { get; } = new();

    internal ConnectionTally Connections { get; }

    internal OutcomeTally Outcomes { get; } = new();

    internal ExchangeTally Exchange { get; } = new();

    internal CustomerSample Sample { get; }

    internal Rankings Rankings { get; }

    internal ValueTally[] ByCounterpart { get; } = [.. Enum.GetValues<CounterpartType>().Select(static _ => new ValueTally())];

    internal long Events { get; private set; }

    private IReadOnlyList<ChosenCustomer> Chosen => ChosenCustomers.Of(_options, Rankings);

    /// <summary>Adds a batch of scores.</summary>
    /// <param name="scores">Scores for the report's as-of; their keys follow those added before, customer by customer.</param>
    /// <param name="earlier">What each row was at the earlier instant; as many as there are rows, or none where the report tells no movement.</param>
    /// <exception cref="ArgumentException">The scores are for another instant or policy, or the earlier standings are not as many as they should be.</exception>
    public void Add(RelationshipScores scores, ReadOnlySpan<EarlierStanding> earlier = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count == 0)
            return;
        if (scores.AsOf != AsOf || scores.PolicyId != Scorer.Policy.Id)
            throw new ArgumentException($"scores: they are for {scores.AsOf:O} under {scores.PolicyId}, the report for {AsOf:O} under {Scorer.Policy.Id}.", nameof(scores));
        if (earlier.Length != (_options.Since is null ? 0 : scores.Count))
            throw new ArgumentException("earlier: one standing for each row is needed where the report has an earlier instant, none where it has none.", nameof(earlier));

        Continuum.Add(scores.Continuum, scores.Count);
        Trust.Add(scores.Trust, scores.Count);
        Connections.Add(scores.Connections, scores.Count);
        Outcomes.Add(scores);
        Exchange.Add(scores.Exchange, scores.Count);
        Rankings.Add(scores, earlier);
        if (!earlier.IsEmpty)
            Movement.Add(scores, earlier);
        var value = scores.Continuum[Relationships.Continuum.ContinuumColumn.Value];
        for (var row = 0; row < scores.Count; row++)
        {
            var key = scores.Keys[row];
            Sample.Add(key.Customer);
            ByCounterpart[(int)key.Counterpart.Type].Add(value[row]);
            Events += scores.Events[row];
        }
    }

    /// <summary>The customers whose single events the report needs, as far as scores were added: those who are advised about and those who get a section.</summary>
    public IReadOnlyCollection<string> Customers => [.. Sample.Customers.Union(Chosen.Select(static c => c.Name), StringComparer.Ordinal)];

    /// <summary>Ends the pass: advises, and tells the stories of the chosen customers.</summary>
    /// <param name="log">The events that the scores were made from; those of <see cref="Customers"/> are enough.</param>
    /// <param name="totals">What became of all records; null where the log holds all events, and nothing was set aside before it was made.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">A chosen customer has no event before the as-of.</exception>
    public RelationshipReport Finish(EventLog log, LogTotals? totals = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        var chosen = Chosen;
        var wanted = Sample.Customers;
        var found = CustomerIndex.Of(log, wanted.Union(chosen.Select(static c => c.Name)));
        var advice = AdviceTally.Of(Advisor, found.Log(log, wanted), AsOf, _options, cancellation);
        var stories = new List<CustomerStory>(chosen.Count);
        foreach (var customer in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            stories.Add(CustomerStory.Of(customer, found, log, this, _options.Since));
        }

        var data = EventTally.Of(log, found.Of(wanted), AsOf);
        return new RelationshipReport(new ReportContent(this, _options, advice, data, stories, totals ?? LogTotals.Of(log)));
    }
}
