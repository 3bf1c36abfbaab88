using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Trust;

namespace Relationships.Reporting.Tallies;

/// <summary>What relationships were at an earlier instant, found by key in step with later rows, which stand in the same order.</summary>
internal sealed class EarlierStandings(RelationshipScorer scorer, IEvidenceSource source, DateTimeOffset asOf)
{
    private const int BatchSize = 4096;

    private readonly RelationshipScores _scores = new(Math.Clamp(source.Count, 1, BatchSize));
    private readonly EarlierStanding _stranger = new(0, 0, ContinuumStage.Transaction, scorer.Policy.Prior.BaseRate, default);
    private int _row;
    private int _start;

    /// <summary>A stranger's where there was no event then. Keys must rise from call to call.</summary>
    public EarlierStanding Of(in RelationshipKey key)
    {
        while (_row < source.Count && source.Keys[_row] < key)
            _row++;
        if (_row == source.Count || source.Keys[_row] != key)
            return _stranger;
        if (_scores.Count == 0 || _row >= _start + _scores.Count)
        {
            _start = _row;
            scorer.Score(source, _start, Math.Min(_scores.Capacity, source.Count - _start), asOf, _scores);
        }

        var row = _row - _start;
        return new EarlierStanding(
            _scores.Events[row],
            _scores.Continuum[ContinuumColumn.Value][row],
            _scores.Continuum.Stages[row],
            _scores.Trust[TrustPart.InCounterpart, TrustFigure.Value][row],
            _scores.Connections.Eras[row]);
    }
}
