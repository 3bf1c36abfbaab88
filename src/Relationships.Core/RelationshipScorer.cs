using System.Collections.Immutable;
using System.Globalization;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships;

/// <summary>
/// The front door: events or ledgers in, scores out; one relationship, a batch in columns, or a stream. Immutable and
/// thread-safe: share one. The same events, policy and as-of give the same bits.
/// </summary>
public sealed partial class RelationshipScorer
{
    /// <summary>Rows brought to the as-of at a time, so that they stay in the processor's cache.</summary>
    internal const int BatchSize = 256;

    private readonly RelationshipScorerOptions _options;
    private readonly CompiledPolicy _policy;

    /// <summary>Makes a scorer.</summary>
    /// <param name="options">Policy, strategies, zone; null for <see cref="RelationshipScorerOptions.Default"/>.</param>
    /// <exception cref="PolicyException">The policy has faults: all of them.</exception>
    /// <exception cref="Brands.BrandException">The identity has faults: all of them.</exception>
    /// <exception cref="ArgumentException">The connection strategy knows no declared points, but an identity is given.</exception>
    public RelationshipScorer(RelationshipScorerOptions? options = null)
    {
        _options = options ?? RelationshipScorerOptions.Default;
        ArgumentNullException.ThrowIfNull(_options.Policy, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Exchange, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Trust, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Connections, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Outcomes, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Resilience, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Continuum, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Zone, nameof(options));
        if (_options.Threads < 1)
            throw new ArgumentOutOfRangeException(nameof(options), _options.Threads, "threads is not at least 1.");
        if (!(_options.LockIn >= 0 && _options.LockIn <= 1))
            throw new ArgumentOutOfRangeException(nameof(options), _options.LockIn, "lock-in is not in 0 to 1.");
        _policy = _options.Policy.Compiled;
        _declaredConnections = Declared(_options);
    }

    /// <summary>The default policy and the recommended strategies.</summary>
    public static RelationshipScorer Default { get; } = new();

    /// <summary>What events count for.</summary>
    public EvidencePolicy Policy => _options.Policy;

    /// <summary>Scores one relationship from its events.</summary>
    /// <param name="events">Events of one customer with one counterpart, in any order; those at or after as-of are not seen.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score; the prior with full uncertainty where no event is seen.</returns>
    /// <exception cref="ArgumentException">Events belong to several relationships, or break the rules of events.</exception>
    public RelationshipScore Score(IEnumerable<RelationshipEvent> events, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(events);
        var all = events.ToList();
        var log = EventLog.Create(all.Where(e => e.At < asOf), new EventLogOptions { Vocabulary = Policy.Vocabulary, Zone = _options.Zone });
        if (log.Rejects.Count > 0)
            throw new ArgumentException($"events: {log.Rejects.Count.ToString(CultureInfo.InvariantCulture)} break the rules, first {log.Rejects[0].Origin}: {log.Rejects[0].Detail}. EventLog.Create sets such events aside.", nameof(events));
        if (log.RelationshipCount > 1)
            throw new ArgumentException($"events: they belong to several relationships, {log.Keys[0]} and {log.Keys[1]} among them; score the log instead.", nameof(events));
        if (log.RelationshipCount == 0)
            return Stranger(all.Count == 0 ? default : all[0].Relationship, asOf);
        return Score(Ledger.Fold(log.Events(0), Policy, _options.Zone), asOf);
    }

    /// <summary>Scores one relationship from its ledger.</summary>
    /// <param name="ledger">A ledger under the scorer's policy; not changed.</param>
    /// <param name="asOf">The instant that the score is for, later than every event of the ledger.</param>
    /// <returns>The score; the prior with full uncertainty where the ledger is empty.</returns>
    /// <exception cref="ArgumentException">The policy differs, or the ledger holds an event at or after as-of.</exception>
    public RelationshipScore Score(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ThrowIfOtherPolicy(ledger.Policy, nameof(ledger));
        if (ledger.Last is not { } last)
            return Stranger(ledger.Relationship, asOf);

        LedgerTable.ThrowIfNotAfter(asOf, last.UtcTicks, ledger.Relationship);
        var settled = ledger.Settle();
        if (settled.Events == 0)
            return Stranger(ledger.Relationship, asOf);
        var scores = new RelationshipScores(1);
        var workspace = scores.Workspaces(1)[0];
        Evaluation.Evaluate(new LedgerRows(settled, stackalloc long[LedgerRows.Instants]), asOf.UtcTicks, workspace.Evidence);
        scores.Begin(settled.Relationship, asOf, Policy.Id);
        ScoreBatch(scores, workspace, 0, [settled.Relationship]);
        var score = scores[0];
        return score with { Exchange = score.Exchange with { Channels = ChannelsOf(settled.Channels, settled.State.Sums.Anchor, asOf) } };
    }

    /// <summary>Scores rows in columns, with nothing allocated a relationship.</summary>
    /// <param name="source">A ledger table or a brand rollup, under the scorer's policy.</param>
    /// <param name="start">First row.</param>
    /// <param name="count">How many rows; at most the buffer's capacity.</param>
    /// <param name="asOf">The instant that the scores are for, later than every event of the rows.</param>
    /// <param name="destination">The buffer, overwritten from its first row; empty where scoring was begun and did not come to its end.</param>
    /// <exception cref="ArgumentException">The policy differs, a row holds an event at or after as-of, or the range does not fit.</exception>
    public void Score(IEvidenceSource source, int start, int count, DateTimeOffset asOf, RelationshipScores destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        ThrowIfOtherPolicy(source.Policy, nameof(source));
        if (start < 0 || count < 0 || start > source.Count - count || count > destination.Capacity)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"rows {start} to {start + (long)count}: the source has {source.Count}, the buffer takes {destination.Capacity}."), nameof(count));

        var isWhole = false;
        try
        {
            destination.Begin(source, start, count, asOf, Policy.Id);
            if (_options.Threads > 1 && count > BatchSize)
                ScoreOnThreads(source, start, count, asOf, destination);
            else
                ScoreInTurn(source, start, count, asOf, destination);
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
                destination.Clear();
        }
    }

    private void ScoreInTurn(IEvidenceSource source, int start, int count, DateTimeOffset asOf, RelationshipScores destination)
    {
        var workspace = destination.Workspaces(1)[0];
        for (var done = 0; done < count; done += BatchSize)
        {
            var size = Math.Min(BatchSize, count - done);
            source.Evaluate(start + done, size, asOf, workspace.Evidence);
            ScoreBatch(destination, workspace, done, KeysOf(source, start + done, size));
        }
    }

    /// <summary>Scores every relationship of a source.</summary>
    /// <param name="source">A ledger table or a brand rollup, under the scorer's policy.</param>
    /// <param name="asOf">The instant that the scores are for, later than every event.</param>
    /// <returns>All scores in columns; about 2.2 kB a relationship.</returns>
    public RelationshipScores Score(IEvidenceSource source, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scores = new RelationshipScores(Math.Max(1, source.Count));
        Score(source, 0, source.Count, asOf, scores);
        return scores;
    }

    /// <summary>Conversation and selling on each channel of one row of a table.</summary>
    /// <param name="table">A ledger table under the scorer's policy.</param>
    /// <param name="row">Which row.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>The channels seen, in their order.</returns>
    public ImmutableArray<ChannelExchange> Channels(LedgerTable table, int row, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(table);
        ThrowIfOtherPolicy(table.Policy, nameof(table));
        return ChannelsOf(table.Channels(row), table.Anchor(row), asOf);
    }

    private void ScoreBatch(RelationshipScores destination, ScoringWorkspace workspace, int start, ReadOnlySpan<RelationshipKey> keys)
    {
        var evidence = workspace.Evidence;
        var count = evidence.Count;
        destination.SetEvents(start, evidence.Events);
        _options.Exchange.Score(evidence, Policy, destination.Exchange.Rows(start, count, _options.Exchange));
        destination.Exchange.Describe(evidence, Policy, start);
        destination.Trust.BaseRate = Policy.Prior.BaseRate;
        _options.Trust.Score(evidence, Policy, destination.Trust.Rows(start, count, _options.Trust));
        var mutualTrust = destination.Trust[TrustPart.Mutual, TrustFigure.Value].Slice(start, count);
        ScoreConnections(destination, workspace, start, keys, mutualTrust);

        var attitude = destination.Trust[TrustPart.InCounterpart, TrustFigure.Value].Slice(start, count);
        var outcomes = destination.Outcomes.Rows(start, count, _options.Outcomes);
        _options.Outcomes.Score(evidence, attitude, Policy, outcomes);
        _options.Purchases?.Score(evidence, keys, destination.AsOf, Policy, new LoyaltyColumn(outcomes, Policy.Outcomes));
        ScoreContinuum(destination, workspace, start, keys);
    }

    private void ScoreContinuum(RelationshipScores destination, ScoringWorkspace workspace, int start, ReadOnlySpan<RelationshipKey> keys)
    {
        var evidence = workspace.Evidence;
        var count = evidence.Count;
        var lockIn = workspace.LockIn.AsSpan(0, count);
        FillLockIn(keys, lockIn);
        _options.Resilience.Score(evidence, lockIn, Policy, destination.Resilience.Rows(start, count, _options.Resilience));
        var statuses = destination.Resilience.Statuses.Slice(start, count);
        var isKin = workspace.IsKin.AsSpan(0, count);
        for (var i = 0; i < statuses.Length; i++)
            isKin[i] = statuses[i] == ResilienceStatus.Kin;
        _options.Continuum.Score(evidence, isKin, Policy, destination.Continuum.Rows(start, count, _options.Continuum));
    }

    /// <summary>Keys for those who ask whose a row is; where nobody does, none, so that none have to be made.</summary>
    private ReadOnlySpan<RelationshipKey> KeysOf(IEvidenceSource source, int start, int count) =>
        _options.Purchases is null && _options.LockInOf is null && _options.Identity?.Brand is null ? default : source.Keys.Slice(start, count);

    private void FillLockIn(ReadOnlySpan<RelationshipKey> keys, Span<double> lockIn)
    {
        lockIn.Fill(_options.LockIn);
        if (_options.LockInOf is not { } lockInOf)
            return;
        for (var i = 0; i < lockIn.Length; i++)
        {
            lockIn[i] = lockInOf(keys[i]);
            if (!(lockIn[i] >= 0 && lockIn[i] <= 1))
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"LockInOf gave {lockIn[i]:R} for {keys[i]}; a lock-in is in 0 to 1."));
        }
    }

    private RelationshipScore Stranger(RelationshipKey key, DateTimeOffset asOf)
    {
        var scores = new RelationshipScores(1);
        var workspace = scores.Workspaces(1)[0];
        workspace.Evidence.Clear(1);
        key = key with { Customer = key.Customer ?? string.Empty };
        scores.Begin(key, asOf, Policy.Id);
        ScoreBatch(scores, workspace, 0, [key]);
        return scores[0];
    }

    private ImmutableArray<ChannelExchange> ChannelsOf(ReadOnlySpan<ChannelSum> channels, long anchor, DateTimeOffset asOf)
    {
        var left = _policy.Growth(EvidenceSum.TalkingWith, anchor - asOf.UtcTicks);
        var seen = ImmutableArray.CreateBuilder<ChannelExchange>(channels.Length);
        foreach (var sum in channels)
        {
            seen.Add(new ChannelExchange(
                sum.Channel,
                _options.Exchange.Share(Left(sum.TalkingWith), Left(sum.TalkingAt), Policy.Prior),
                _options.Exchange.Share(Left(sum.Selling), Left(sum.NotSelling), Policy.Prior)));
        }

        // A taken-back end may leave a rounding error below zero.
        double Left(double sum) => Math.Max(0, sum * left);

        seen.Sort(static (x, y) => x.Channel.CompareTo(y.Channel));
        return seen.ToImmutable();
    }

    private void ThrowIfOtherPolicy(EvidencePolicy policy, string parameter)
    {
        if (!ReferenceEquals(policy, Policy) && policy.Id != Policy.Id)
            throw new ArgumentException($"{parameter}: its policy is {policy.Id}, the scorer's {Policy.Id}.", parameter);
    }
}
