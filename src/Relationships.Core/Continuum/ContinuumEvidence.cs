using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>What the continuum of one relationship is computed from, as plain numbers at the as-of.</summary>
/// <remarks><c>default</c> is a stranger: no evidence at all.</remarks>
public readonly record struct ContinuumEvidence
{
    /// <summary>Decayed days with a purchase or renewal.</summary>
    public double Repeat { get; init; }

    /// <summary>Decayed occasions, short memory.</summary>
    public double Cadence { get; init; }

    /// <summary>Classes of channel in use, 0 to 4.</summary>
    public double Breadth { get; init; }

    /// <summary>Decayed dialogue.</summary>
    public double Dialogue { get; init; }

    /// <summary>Decayed recognition.</summary>
    public double Recognition { get; init; }

    /// <summary>Decayed after-sale care and product life.</summary>
    public double AfterSale { get; init; }

    /// <summary>Decayed social integration.</summary>
    public double Social { get; init; }

    /// <summary>Decayed occasions, long memory.</summary>
    public double History { get; init; }

    /// <summary>n: decayed distinct (kind, day).</summary>
    public double Mass { get; init; }

    /// <summary>Decayed bad events, by twice their severity.</summary>
    public double Bad { get; init; }

    /// <summary>Decayed pushed contacts.</summary>
    public double Push { get; init; }

    /// <summary>Decayed good deliveries.</summary>
    public double QualityGood { get; init; }

    /// <summary>Decayed bad deliveries, by lambda and twice their severity.</summary>
    public double QualityBad { get; init; }

    /// <summary>Days from the first event to the as-of.</summary>
    public double DaysSinceFirst { get; init; }

    /// <summary>Days from the latest event to the as-of.</summary>
    public double DaysSinceLast { get; init; }

    /// <summary>Whether resilience allows the stage of kin.</summary>
    public bool IsKin { get; init; }

    internal static ContinuumEvidence Of(EvidenceBatch evidence, int row, bool isKin, EvidencePolicy policy) => new()
    {
        Repeat = evidence[EvidenceSum.Repeat][row],
        Cadence = evidence[EvidenceSum.Cadence][row],
        Breadth = ChannelBreadth.Of(evidence, row, policy.Continuum.BreadthClassSaturation),
        Dialogue = evidence[EvidenceSum.Dialogue][row],
        Recognition = evidence[EvidenceSum.Recognition][row],
        AfterSale = evidence[EvidenceSum.AfterSale][row],
        Social = evidence[EvidenceSum.Social][row],
        History = evidence[EvidenceSum.History][row],
        Mass = evidence[EvidenceSum.Mass][row],
        Bad = evidence[EvidenceSum.Bad][row],
        Push = evidence[EvidenceSum.Push][row],
        QualityGood = evidence[EvidenceSum.QualityGood][row],
        QualityBad = evidence[EvidenceSum.QualityBad][row],
        DaysSinceFirst = evidence.DaysSinceFirst[row],
        DaysSinceLast = evidence.DaysSinceLast[row],
        IsKin = isKin,
    };
}
