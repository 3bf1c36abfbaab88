using Relationships.Continuum;
using Relationships.Policies;

namespace Relationships.Reporting.Tallies;

/// <summary>Where relationships stand, what made it, and how sure that is.</summary>
internal sealed class ContinuumTally(StagePolicy stages)
{
    public static int Stages { get; } = Members.Count<ContinuumStage>();

    public static int Parts { get; } = ContinuumContributions.Names.Count;

    private readonly double[,] _contributions = new double[Stages, Parts];

    public ValueTally Values { get; } = new();

    public ValueTally Widths { get; } = new();

    public long[] ByStage { get; } = new long[Stages];

    /// <summary>By how much is known: nothing, little, something, well, very well.</summary>
    public long[] ByCertainty { get; } = new long[5];

    /// <summary>Whose interval reaches into another stage.</summary>
    public long OnTheEdge { get; private set; }

    public long Coasting { get; private set; }

    public long Strained { get; private set; }

    /// <summary>What a part adds on average, in one stage.</summary>
    public double MeanOf(int part, ContinuumStage stage) => ByStage[(int)stage] == 0 ? 0 : _contributions[(int)stage, part] / ByStage[(int)stage];

    /// <summary>What a part adds on average, over all.</summary>
    public double MeanOf(int part) => Values.Count == 0 ? 0 : Enumerable.Range(0, Stages).Sum(s => _contributions[s, part]) / Values.Count;

    public void Add(ContinuumScores scores, int count)
    {
        Values.Add(scores[ContinuumColumn.Value][..count]);
        var low = scores[ContinuumColumn.Low];
        var high = scores[ContinuumColumn.High];
        var uncertainty = scores[ContinuumColumn.Uncertainty];
        var coasting = scores[ContinuumColumn.IsCoasting];
        var strain = scores[ContinuumColumn.StrainContribution];
        for (var row = 0; row < count; row++)
        {
            var stage = scores.Stages[row];
            ByStage[(int)stage]++;
            Widths.Add(high[row] - low[row]);
            ByCertainty[Certainty(uncertainty[row])]++;
            var isKin = stage == ContinuumStage.Kin;
            if (ContinuumStages.Of(low[row], isKin, stages) != stage || ContinuumStages.Of(high[row], isKin, stages) != stage)
                OnTheEdge++;
            Coasting += coasting[row] > 0 ? 1 : 0;
            Strained += strain[row] < -0.005 ? 1 : 0;
        }

        for (var part = 0; part < Parts; part++)
        {
            var column = scores[ContinuumColumn.RepeatContribution + part];
            for (var row = 0; row < count; row++)
                _contributions[(int)scores.Stages[row], part] += column[row];
        }
    }

    // As explanations word it.
    private static int Certainty(double uncertainty) => uncertainty switch
    {
        >= 0.99 => 0,
        > 0.5 => 1,
        > 0.2 => 2,
        > 0.05 => 3,
        _ => 4,
    };
}
