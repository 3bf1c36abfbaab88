using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Explanations;
using Relationships.Trust;

namespace Relationships.Reporting.Tallies;

/// <summary>From what to what relationships moved since an earlier instant.</summary>
internal sealed class MovementTally(ScoreNoise noise)
{
    private readonly long[,] _stages = new long[ContinuumTally.Stages, ContinuumTally.Stages];

    /// <summary>Who was there at the earlier instant.</summary>
    public long Known { get; private set; }

    /// <summary>Who came since.</summary>
    public long New { get; private set; }

    public long[] NewByStage { get; } = new long[ContinuumTally.Stages];

    /// <summary>What moves a score although nothing true changed.</summary>
    public ScoreNoise Noise => noise;

    /// <summary>Who stands clearly higher: by more than noise.</summary>
    public long Risen { get; private set; }

    /// <summary>Who stands clearly lower.</summary>
    public long Fallen { get; private set; }

    /// <summary>Who had no event since.</summary>
    public long Silent { get; private set; }

    public ValueTally Changes { get; } = new(-1, 1);

    public ValueTally TrustChanges { get; } = new(-1, 1);

    public long[] ErasBefore { get; } = new long[Members.Count<Era>()];

    public long this[ContinuumStage before, ContinuumStage now] => _stages[(int)before, (int)now];

    public void Add(RelationshipScores scores, ReadOnlySpan<EarlierStanding> earlier)
    {
        var value = scores.Continuum[ContinuumColumn.Value];
        var stages = scores.Continuum.Stages;
        var trust = scores.Trust[TrustPart.InCounterpart, TrustFigure.Value];
        for (var row = 0; row < scores.Count; row++)
        {
            var before = earlier[row];
            if (before.Events == 0)
            {
                New++;
                NewByStage[(int)stages[row]]++;
                continue;
            }

            Known++;
            _stages[(int)before.Stage, (int)stages[row]]++;
            ErasBefore[(int)before.Era]++;
            var change = value[row] - before.Continuum;
            var allowance = noise.Of(before.ContinuumLow, before.ContinuumHigh);
            Changes.Add(change);
            TrustChanges.Add(trust[row] - before.Trust);
            Risen += change > allowance ? 1 : 0;
            Fallen += change < -allowance ? 1 : 0;
            Silent += before.Events == scores.Events[row] ? 1 : 0;
        }
    }
}
