using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>What the four outcomes are computed from, as plain numbers at the as-of.</summary>
/// <remarks><c>default</c> is a stranger with an attitude of 0.</remarks>
public readonly record struct OutcomeEvidence
{
    internal const double DaysAMonth = 30.4375;

    /// <summary>They spread the word.</summary>
    public OutcomeCount Advocacy { get; init; }

    /// <summary>Days with a purchase or renewal, the first left out: it opens the exposure.</summary>
    public OutcomeCount Loyalty { get; init; }

    /// <summary>Defences, against criticisms witnessed.</summary>
    public OutcomeCount Defence { get; init; }

    /// <summary>Help given.</summary>
    public OutcomeCount Help { get; init; }

    /// <summary>The customer's trust in the counterpart, in [0, 1]: the attitude beside the behaviour.</summary>
    public double Attitude { get; init; }

    /// <summary>The count of one outcome.</summary>
    /// <param name="outcome">Which.</param>
    /// <returns>Its acts and exposure.</returns>
    public OutcomeCount this[Outcome outcome] => outcome switch
    {
        Outcome.Advocacy => Advocacy,
        Outcome.Loyalty => Loyalty,
        Outcome.Defence => Defence,
        Outcome.Help => Help,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "outcome is none of the four."),
    };

    internal static OutcomeEvidence Of(EvidenceBatch evidence, int row, double attitude, OutcomesPolicy policy)
    {
        var months = Months(evidence.DaysSinceFirst[row], policy.HalfLifeDays);
        return new OutcomeEvidence
        {
            Advocacy = new(evidence[EvidenceSum.AdvocacyActs][row], months),
            Loyalty = new(evidence[EvidenceSum.RepeatDays][row], months),
            Defence = new(evidence[EvidenceSum.DefenceActs][row], evidence[EvidenceSum.CriticismWitnessed][row]),
            Help = new(evidence[EvidenceSum.HelpActs][row], months),
            Attitude = attitude,
        };
    }

    /// <summary>Time decays as acts do, h / ln 2 (1 - 2^(-days / h)), or a steady customer's rate would seem to fall year by year.</summary>
    private static double Months(double days, double halfLife)
    {
        var mean = halfLife / Math.Log(2);
        return mean * Saturation.Of(days / mean) / DaysAMonth;
    }
}
