using Relationships.Outcomes;
using Relationships.Resilience;

namespace Relationships.Reporting.Tallies;

/// <summary>What relationships bring, and whether they survive bad events.</summary>
internal sealed class OutcomeTally
{
    private static readonly int s_outcomes = Members.Count<Outcome>();

    private readonly MeanTally[] _chances = new MeanTally[s_outcomes];
    private readonly double[] _expected = new double[s_outcomes];
    private readonly long[] _actors = new long[s_outcomes];
    private MeanTally _tested;

    public long[] Patterns { get; } = new long[Members.Count<LoyaltyPattern>()];

    public long[] Statuses { get; } = new long[Members.Count<ResilienceStatus>()];

    /// <summary>The chance of surviving, of those who were tried.</summary>
    public MeanTally Tested => _tested;

    public MeanTally Chance(Outcome outcome) => _chances[(int)outcome];

    /// <summary>Acts that the horizon is expected to bring, of all together.</summary>
    public double Expected(Outcome outcome) => _expected[(int)outcome];

    /// <summary>Who has acted so already.</summary>
    public long Actors(Outcome outcome) => _actors[(int)outcome];

    public void Add(RelationshipScores scores)
    {
        var count = scores.Count;
        for (var i = 0; i < s_outcomes; i++)
        {
            var outcome = (Outcome)i;
            var value = scores.Outcomes[outcome, OutcomeFigure.Value];
            var low = scores.Outcomes[outcome, OutcomeFigure.Low];
            var high = scores.Outcomes[outcome, OutcomeFigure.High];
            var observed = scores.Outcomes[outcome, OutcomeFigure.Observed];
            var expected = scores.Outcomes[outcome, OutcomeFigure.Expected];
            for (var row = 0; row < count; row++)
            {
                _chances[i].Add(value[row], low[row], high[row]);
                _expected[i] += expected[row];
                _actors[i] += observed[row] > 0 ? 1 : 0;
            }
        }

        foreach (var pattern in scores.Outcomes.Patterns[..count])
            Patterns[(int)pattern]++;
        var chance = scores.Resilience[ResilienceFigure.Value];
        var least = scores.Resilience[ResilienceFigure.Low];
        var most = scores.Resilience[ResilienceFigure.High];
        for (var row = 0; row < count; row++)
        {
            var status = scores.Resilience.Statuses[row];
            Statuses[(int)status]++;
            if (status != ResilienceStatus.Untested)
                _tested.Add(chance[row], least[row], most[row]);
        }
    }
}
