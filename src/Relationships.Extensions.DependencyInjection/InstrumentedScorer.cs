using System.Diagnostics;
using System.Runtime.CompilerServices;
using Relationships.Events;
using Relationships.Extensions.DependencyInjection.Scoring;
using Relationships.Ledgers;

namespace Relationships.Extensions.DependencyInjection;

/// <summary>
/// A <see cref="RelationshipScorer"/> that is measured and always the current one: each call takes the scorer under the last good
/// settings, keeps it to its end, and reports as <see cref="RelationshipsTelemetry"/> says. Thread-safe; a singleton, keyed
/// by the scorer's name where it has one.
/// </summary>
public sealed class InstrumentedScorer
{
    private readonly ScorerProvider _provider;
    private readonly ScorerMetrics _metrics;
    private readonly TimeProvider _time;

    internal InstrumentedScorer(ScorerProvider provider, ScorerMetrics metrics, TimeProvider time)
    {
        _provider = provider;
        _metrics = metrics;
        _time = time;
    }

    /// <summary>The scorer's name; empty for the one without.</summary>
    public string Name => _provider.Name;

    /// <summary>The scorer that the next call would take, unless settings change before.</summary>
    public RelationshipScorer Current => _provider.Current;

    /// <summary>Scores one relationship from its events.</summary>
    /// <param name="events">Events of one customer with one counterpart, in any order; those at or after as-of are not seen.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score; the prior with full uncertainty where no event is seen.</returns>
    /// <exception cref="ArgumentException">Events belong to several relationships, or break the rules of events (they are counted as rejects).</exception>
    public RelationshipScore Score(IEnumerable<RelationshipEvent> events, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(events);
        var all = events as IReadOnlyCollection<RelationshipEvent> ?? [.. events];
        return Measured((Events: all, AsOf: asOf), static (scorer, state, input) =>
        {
            try
            {
                return One(state.Scorer.Score(input.Events, input.AsOf));
            }
            catch (ArgumentException)
            {
                // The scorer says the first reject only; count them all.
                scorer.Count(state, EventLog.Create(input.Events, LogOptions(state)).Rejects);
                throw;
            }
        });
    }

    /// <summary>Scores one relationship from its ledger.</summary>
    /// <param name="ledger">A ledger under the current policy: after a reload fold it anew, or keep to one scorer of the provider's.</param>
    /// <param name="asOf">The instant that the score is for, later than every event of the ledger.</param>
    /// <returns>The score; the prior with full uncertainty where the ledger is empty.</returns>
    /// <exception cref="ArgumentException">The policy differs, or the ledger holds an event at or after as-of.</exception>
    public RelationshipScore Score(Ledger ledger, DateTimeOffset asOf) =>
        Measured((Ledger: ledger, AsOf: asOf), static (_, state, input) => One(state.Scorer.Score(input.Ledger, input.AsOf)));

    /// <summary>Scores every relationship of a source.</summary>
    /// <param name="source">A ledger table or a brand rollup, under the current policy.</param>
    /// <param name="asOf">The instant that the scores are for, later than every event.</param>
    /// <returns>All scores in columns; about 1.7 kB a relationship.</returns>
    /// <exception cref="ArgumentException">The policy differs, or a row holds an event at or after as-of.</exception>
    public RelationshipScores Score(IEvidenceSource source, DateTimeOffset asOf) =>
        Measured((Source: source, AsOf: asOf), static (_, state, input) => Many(state.Scorer.Score(input.Source, input.AsOf)));

    /// <summary>Scores rows in columns, with nothing allocated a relationship.</summary>
    /// <param name="source">A ledger table or a brand rollup, under the current policy.</param>
    /// <param name="start">First row.</param>
    /// <param name="count">How many rows; at most the buffer's capacity.</param>
    /// <param name="asOf">The instant that the scores are for, later than every event of the rows.</param>
    /// <param name="destination">The buffer, overwritten from its first row.</param>
    /// <exception cref="ArgumentException">The policy differs, a row holds an event at or after as-of, or the range does not fit.</exception>
    public void Score(IEvidenceSource source, int start, int count, DateTimeOffset asOf, RelationshipScores destination) =>
        Measured((source, start, count, asOf, destination), static (_, state, input) =>
        {
            state.Scorer.Score(input.source, input.start, input.count, input.asOf, input.destination);
            return Many(input.destination);
        });

    /// <summary>Scores every relationship among the events.</summary>
    /// <param name="events">Events of any customers with any counterparts, in any order; those at or after as-of are not seen.</param>
    /// <param name="asOf">The instant that the scores are for.</param>
    /// <param name="rejected">Told of every event that is set aside; null throws instead.</param>
    /// <returns>A row for each relationship with a visible event, by customer, then counterpart.</returns>
    /// <exception cref="ArgumentException">An event is set aside and nobody is told.</exception>
    public RelationshipScores ScoreAll(IEnumerable<RelationshipEvent> events, DateTimeOffset asOf, Action<RejectedEvent>? rejected = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Measured((Events: events, AsOf: asOf, Rejected: rejected), static (scorer, state, input) =>
        {
            var log = EventLog.Create(input.Events, LogOptions(state));
            scorer.Count(state, log.Rejects);
            foreach (var reject in log.Rejects)
                (input.Rejected ?? Throw)(reject);
            return Many(state.Scorer.Score(LedgerTable.Fold(log, input.AsOf, state.Scorer.Policy), input.AsOf));
        });
    }

    /// <summary>Scores a stream of events, holding one relationship's events at a time, all under the scorer that was current when it began.</summary>
    /// <param name="events">Events ordered by customer, then counterpart (ordinally, by its written form).</param>
    /// <param name="asOf">The instant that the scores are for; events at or after it are not seen.</param>
    /// <param name="rejected">Told of every event that is set aside; null throws instead.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <returns>A score for each relationship with a visible event, as soon as its last event has passed.</returns>
    /// <exception cref="ArgumentException">A relationship comes after one that stands behind it in the order, or an event is set aside and nobody is told.</exception>
    public async IAsyncEnumerable<RelationshipScore> ScoreAsync(
        IAsyncEnumerable<RelationshipEvent> events,
        DateTimeOffset asOf,
        Action<RejectedEvent>? rejected = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var state = _provider.State;
        var policyId = state.Scorer.Policy.Id;
        using var activity = Begin(policyId);
        var count = 0L;
        await foreach (var score in state.Scorer.ScoreAsync(events, asOf, Rejected, cancellation).ConfigureAwait(false))
        {
            _metrics.Scored(Name, policyId, 1, score.Events);
            activity?.SetTag(RelationshipsTelemetry.CountTag, ++count);
            yield return score;
        }

        void Rejected(RejectedEvent reject)
        {
            _metrics.Rejected(Name, policyId, reject.Reason);
            (rejected ?? Throw)(reject);
        }
    }

    private static EventLogOptions LogOptions(ScorerState state) => new() { Vocabulary = state.Scorer.Policy.Vocabulary, Zone = state.Zone };

    private static (RelationshipScore Scored, long Scores, long Events) One(RelationshipScore score) => (score, 1, score.Events);

    private static (RelationshipScores Scored, long Scores, long Events) Many(RelationshipScores scores)
    {
        var events = 0L;
        foreach (var count in scores.Events)
            events += count;
        return (scores, scores.Count, events);
    }

    private static void Throw(RejectedEvent reject) => throw new ArgumentException($"events: {reject.Origin}: {reject.Detail}.", nameof(reject));

    private void Count(ScorerState state, IReadOnlyList<RejectedEvent> rejects)
    {
        foreach (var reject in rejects)
            _metrics.Rejected(Name, state.Scorer.Policy.Id, reject.Reason);
    }

    private Activity? Begin(string policyId)
    {
        var activity = ScorerMetrics.Activities.StartActivity(RelationshipsTelemetry.ScoreActivity);
        activity?.SetTag(RelationshipsTelemetry.ScorerTag, ScorerMetrics.Shown(Name));
        activity?.SetTag(RelationshipsTelemetry.PolicyTag, policyId);
        return activity;
    }

    private T Measured<TInput, T>(TInput input, Func<InstrumentedScorer, ScorerState, TInput, (T Scored, long Scores, long Events)> score)
    {
        var state = _provider.State;
        var policyId = state.Scorer.Policy.Id;
        using var activity = Begin(policyId);
        var start = _time.GetTimestamp();
        try
        {
            var (scored, scores, events) = score(this, state, input);
            _metrics.Scored(Name, policyId, scores, events);
            activity?.SetTag(RelationshipsTelemetry.CountTag, scores);
            return scored;
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }
        finally
        {
            _metrics.Took(Name, policyId, _time.GetElapsedTime(start));
        }
    }
}
