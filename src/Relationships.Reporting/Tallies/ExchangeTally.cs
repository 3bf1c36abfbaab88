using Relationships.Exchange;

namespace Relationships.Reporting.Tallies;

/// <summary>How the two sides deal with each other, over those of whom something is known.</summary>
internal sealed class ExchangeTally
{
    private static readonly int s_signals = Members.Count<ExchangeSignal>();

    private readonly MeanTally[] _known = new MeanTally[s_signals];

    public MeanTally this[ExchangeSignal signal] => _known[(int)signal];

    public void Add(ExchangeScores scores, int count)
    {
        for (var i = 0; i < s_signals; i++)
        {
            var signal = (ExchangeSignal)i;
            var value = scores[signal, SharePart.Value];
            var low = scores[signal, SharePart.Low];
            var high = scores[signal, SharePart.High];
            var mass = scores[signal, SharePart.EvidenceMass];
            for (var row = 0; row < count; row++)
            {
                if (mass[row] > 0)
                    _known[i].Add(value[row], low[row], high[row]);
            }
        }
    }
}
