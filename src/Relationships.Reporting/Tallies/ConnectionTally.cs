using Relationships.Connections;
using Relationships.Policies;

namespace Relationships.Reporting.Tallies;

/// <summary>What connects customers and counterparts: eras, and the six points.</summary>
internal sealed class ConnectionTally(ConnectionsPolicy policy)
{
    private const int Points = 6;

    private readonly MeanTally[] _offered = new MeanTally[Points];

    public long[] ByEra { get; } = new long[Members.Count<Era>()];

    /// <summary>By point: who answered it.</summary>
    public long[] Answered { get; } = new long[Points];

    /// <summary>By point: where it is as strong as an era asks.</summary>
    public long[] Strong { get; } = new long[Points];

    public ValueTally Richness { get; } = new(0, Points);

    public ValueTally Lasting { get; } = new();

    /// <summary>The strength of a point where it is offered.</summary>
    public MeanTally Offered(int point) => _offered[point];

    public void Add(ConnectionScores scores, int count)
    {
        Richness.Add(scores.Richness[..count]);
        Lasting.Add(scores.Lasting[..count]);
        foreach (var era in scores.Eras[..count])
            ByEra[(int)era]++;
        for (var point = 0; point < Points; point++)
        {
            var part = (ConnectionPart)point;
            var available = scores[part, ConnectionFigure.Available];
            var responded = scores[part, ConnectionFigure.Responded];
            var strength = scores[part, ConnectionFigure.Strength];
            var low = scores[part, ConnectionFigure.Low];
            var high = scores[part, ConnectionFigure.High];
            for (var row = 0; row < count; row++)
            {
                if (available[row] == 0)
                    continue;
                _offered[point].Add(strength[row], low[row], high[row]);
                Answered[point] += responded[row] > 0 ? 1 : 0;
                Strong[point] += strength[row] >= policy.EraStrength ? 1 : 0;
            }
        }
    }
}
