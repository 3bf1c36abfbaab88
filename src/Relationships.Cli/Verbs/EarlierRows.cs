using Relationships.Cli.Output;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Trust;

namespace Relationships.Cli.Verbs;

/// <summary>
/// What relationships were at an earlier instant, found by key: walked chunk by chunk, in step with the later rows, which
/// stand in the same order.
/// </summary>
internal sealed class EarlierRows
{
    private readonly RelationshipScorer _scorer;
    private readonly IEvidenceSource _source;
    private readonly DateTimeOffset _asOf;
    private readonly RelationshipScores _scores;
    private readonly EarlierRow _stranger;
    private int _row;
    private int _start;
    private int _end;
    private int _scored;

    public EarlierRows(RelationshipScorer scorer, IEvidenceSource source, DateTimeOffset asOf, int chunkSize)
    {
        (_scorer, _source, _asOf) = (scorer, source, asOf);
        _scores = new RelationshipScores(Math.Clamp(source.Count, 1, chunkSize));
        var stranger = scorer.Score(Array.Empty<RelationshipEvent>(), asOf);
        _stranger = new EarlierRow(0, stranger.Continuum.Value, stranger.Continuum.Stage, stranger.Trust.InCounterpart.Value, stranger.Trust.Mutual.Value, stranger.Connections.Era);
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

    /// <summary>The row of a relationship; a stranger's where it had no event then. Keys must rise from call to call, within the block.</summary>
    public EarlierRow Of(in RelationshipKey key)
    {
        while (_row < _end && _source.Keys[_row] < key)
            _row++;
        if (_row == _end || _source.Keys[_row] != key)
            return _stranger;

        if (_row >= _start + _scored)
        {
            _start = _row;
            _scored = Math.Min(_scores.Capacity, _end - _start);
            _scorer.Score(_source, _start, _scored, _asOf, _scores);
        }

        var row = _row - _start;
        return new EarlierRow(
            _scores.Events[row],
            _scores.Continuum[ContinuumColumn.Value][row],
            _scores.Continuum.Stages[row],
            _scores.Trust[TrustPart.InCounterpart, TrustFigure.Value][row],
            _scores.Trust[TrustPart.Mutual, TrustFigure.Value][row],
            _scores.Connections.Eras[row]);
    }

    private int Place(in RelationshipKey key, bool behind)
    {
        var found = _source.Keys.BinarySearch(key);
        return found < 0 ? ~found : behind ? found + 1 : found;
    }
}
