using Relationships.Cli.Output;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Trust;

namespace Relationships.Cli.Verbs;

/// <summary>
/// What relationships were at an earlier instant, found by key: walked once, chunk by chunk, in step with the later rows, which
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

    public EarlierRows(RelationshipScorer scorer, IEvidenceSource source, DateTimeOffset asOf, int chunkSize)
    {
        (_scorer, _source, _asOf) = (scorer, source, asOf);
        _scores = new RelationshipScores(Math.Clamp(source.Count, 1, chunkSize));
        var stranger = scorer.Score(Array.Empty<RelationshipEvent>(), asOf);
        _stranger = new EarlierRow(0, stranger.Continuum.Value, stranger.Continuum.Stage, stranger.Trust.InCounterpart.Value, stranger.Trust.Mutual.Value, stranger.Connections.Era);
    }

    /// <summary>The row of a relationship; a stranger's where it had no event then. Keys must rise from call to call.</summary>
    public EarlierRow Of(in RelationshipKey key)
    {
        while (_row < _source.Count && _source.Keys[_row] < key)
            _row++;
        if (_row == _source.Count || _source.Keys[_row] != key)
            return _stranger;

        if (_scores.Count == 0 || _row >= _start + _scores.Count)
        {
            _start = _row;
            _scorer.Score(_source, _start, Math.Min(_scores.Capacity, _source.Count - _start), _asOf, _scores);
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
}
