using Relationships.Connections;
using Relationships.Policies;

namespace Relationships.Reporting.Tallies;

/// <summary>What connects customers and counterparts: eras, and the six points.</summary>
internal sealed class ConnectionTally(ConnectionsPolicy policy)
{
    private const int Points = 6;

    private readonly MeanTally[] _shown = new MeanTally[Points];

    public long[] ByEra { get; } = new long[Members.Count<Era>()];

    /// <summary>By point: who answered it.</summary>
    public long[] Answered { get; } = new long[Points];

    /// <summary>By point: where it has the strength of an era.</summary>
    public long[] Strong { get; } = new long[Points];

    public ValueTally Richness { get; } = new(0, Points);

    public ValueTally Lasting { get; } = new();

    /// <summary>The strength of a point where it was shown.</summary>
    public MeanTally Shown(int point) => _shown[point];

    public void Add(ConnectionScores scores, int count)
    {
        Richness.Add(scores.Richness[..count]);
        Lasting.Add(scores.Lasting[..count]);
        foreach (var era in scores.Eras[..count])
            ByEra[(int)era]++;
        for (var point = 0; point < Points; point++)
        {
            var part = (ConnectionPart)point;
            // A declared point is available before anyone has met it: only what was demonstrated was shown.
            var demonstrated = scores[part, ConnectionFigure.Demonstrated];
            var responded = scores[part, ConnectionFigure.Responded];
            var strength = scores[part, ConnectionFigure.Strength];
            var low = scores[part, ConnectionFigure.Low];
            var high = scores[part, ConnectionFigure.High];
            for (var row = 0; row < count; row++)
            {
                if (!(demonstrated[row] > 0))
                    continue;
                _shown[point].Add(strength[row], low[row], high[row]);
                Answered[point] += responded[row] > 0 ? 1 : 0;
                Strong[point] += strength[row] >= policy.EraStrength ? 1 : 0;
            }
        }
    }
}
