using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Reporting.Tallies;
using Relationships.Trust;

namespace Relationships.Reporting;

/// <summary>
/// What relationships were at an earlier instant, found by key: walked chunk by chunk, in step with later rows, which stand in the same order. Not
/// thread-safe; threads that walk blocks of their own have one each.
/// </summary>
public sealed class EarlierStandings
{
    private readonly RelationshipScorer _scorer;
    private readonly IEvidenceSource _source;
    private readonly DateTimeOffset _asOf;
    private readonly RelationshipScores _scores;
    private readonly EarlierStanding _stranger;
    private int _row;
    private int _start;
    private int _end;
    private int _scored;

    /// <summary>Begins before the first relationship.</summary>
    /// <param name="scorer">Scores them.</param>
    /// <param name="source">The ledgers as the earlier instant saw them, by key.</param>
    /// <param name="asOf">The earlier instant.</param>
    /// <param name="chunkSize">How many are scored at a time; at least 1. Each costs about 2.2 kB.</param>
    public EarlierStandings(RelationshipScorer scorer, IEvidenceSource source, DateTimeOffset asOf, int chunkSize = 2048)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(chunkSize, 1);
        (_scorer, _source, _asOf) = (StandingScorer.Of(scorer), source, asOf);
        _scores = new RelationshipScores(Math.Clamp(source.Count, 1, chunkSize));
        _end = source.Count;
        var stranger = _scorer.Score(Array.Empty<RelationshipEvent>(), asOf);
        _stranger = new EarlierStanding
        {
            Continuum = stranger.Continuum.Value,
            ContinuumLow = stranger.Continuum.Low,
            ContinuumHigh = stranger.Continuum.High,
            Stage = stranger.Continuum.Stage,
            Trust = stranger.Trust.InCounterpart.Value,
            MutualTrust = stranger.Trust.Mutual.Value,
            Era = stranger.Connections.Era,
        };
    }

    /// <summary>Goes to where the keys of a block may stand.</summary>
    /// <param name="first">The first key that will be asked for.</param>
    /// <param name="last">The last one.</param>
    public void Begin(in RelationshipKey first, in RelationshipKey last)
    {
        _row = _start = Place(first, behind: false);
        _end = Place(last, behind: true);
        _scored = 0;
    }

    /// <summary>What a relationship was. Keys rise from call to call, within the block where one was begun.</summary>
    /// <param name="key">Customer and counterpart.</param>
    /// <returns>Its standing; a stranger's, of no events, where it had none then.</returns>
    public EarlierStanding Of(in RelationshipKey key)
    {
        var keys = _source.Keys;
        while (_row < _end && keys[_row] < key)
            _row++;
        if (_row == _end || keys[_row] != key)
            return _stranger;

        if (_row >= _start + _scored)
        {
            _start = _row;
            _scored = Math.Min(_scores.Capacity, _end - _start);
            _scorer.Score(_source, _start, _scored, _asOf, _scores);
        }

        return At(_row - _start);
    }

    private EarlierStanding At(int row) => new()
    {
        Events = _scores.Events[row],
        Continuum = _scores.Continuum[ContinuumColumn.Value][row],
        ContinuumLow = _scores.Continuum[ContinuumColumn.Low][row],
        ContinuumHigh = _scores.Continuum[ContinuumColumn.High][row],
        Stage = _scores.Continuum.Stages[row],
        Trust = _scores.Trust[TrustPart.InCounterpart, TrustFigure.Value][row],
        MutualTrust = _scores.Trust[TrustPart.Mutual, TrustFigure.Value][row],
        Era = _scores.Connections.Eras[row],
    };

    private int Place(in RelationshipKey key, bool behind)
    {
        var found = _source.Keys.BinarySearch(key);
        return found < 0 ? ~found : behind ? found + 1 : found;
    }
}
