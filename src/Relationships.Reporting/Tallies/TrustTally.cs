using Relationships.Trust;

namespace Relationships.Reporting.Tallies;

/// <summary>Trust both ways, and how both go together.</summary>
internal sealed class TrustTally
{
    private static readonly int s_parts = Members.Count<TrustPart>();

    private readonly MeanTally[] _known = new MeanTally[s_parts];
    private readonly long[,] _together = new long[3, 3];

    public ValueTally InCounterpart { get; } = new();

    public ValueTally OfCustomer { get; } = new();

    public ValueTally Mutual { get; } = new();

    public ValueTally Widths { get; } = new();

    /// <summary>A part's mean over those of whom something is known.</summary>
    public MeanTally this[TrustPart part] => _known[(int)part];

    /// <summary>How many lie surely below the middle (0), undecided (1) or surely above it (2): the customer's trust, then trust in the customer.</summary>
    public long this[int inCounterpart, int ofCustomer] => _together[inCounterpart, ofCustomer];

    public void Add(TrustScores scores, int count)
    {
        InCounterpart.Add(scores[TrustPart.InCounterpart, TrustFigure.Value][..count]);
        OfCustomer.Add(scores[TrustPart.OfCustomer, TrustFigure.Value][..count]);
        Mutual.Add(scores[TrustPart.Mutual, TrustFigure.Value][..count]);
        for (var part = 0; part < s_parts; part++)
        {
            var value = scores[(TrustPart)part, TrustFigure.Value];
            var least = scores[(TrustPart)part, TrustFigure.Low];
            var most = scores[(TrustPart)part, TrustFigure.High];
            var mass = scores[(TrustPart)part, TrustFigure.EvidenceMass];
            for (var row = 0; row < count; row++)
            {
                if (mass[row] > 0)
                    _known[part].Add(value[row], least[row], most[row]);
            }
        }

        var low = scores[TrustPart.InCounterpart, TrustFigure.Low];
        var high = scores[TrustPart.InCounterpart, TrustFigure.High];
        var ofCustomerLow = scores[TrustPart.OfCustomer, TrustFigure.Low];
        var ofCustomerHigh = scores[TrustPart.OfCustomer, TrustFigure.High];
        for (var row = 0; row < count; row++)
        {
            _together[Side(low[row], high[row]), Side(ofCustomerLow[row], ofCustomerHigh[row])]++;
            Widths.Add(high[row] - low[row]);
        }
    }

    private static int Side(double low, double high) => high < 0.5 ? 0 : low > 0.5 ? 2 : 1;
}
