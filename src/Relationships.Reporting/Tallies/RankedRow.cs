using Relationships.Continuum;
using Relationships.Events;
using Relationships.Trust;

namespace Relationships.Reporting.Tallies;

/// <summary>What a table that ranks relationships says of one.</summary>
internal readonly record struct RankedRow(RelationshipKey Key, double Value, double Low, double High, ContinuumStage Stage)
{
    public int Events { get; private init; }

    public double Trust { get; private init; }

    public double TrustLow { get; private init; }

    public double TrustHigh { get; private init; }

    public double Coasting { get; private init; }

    /// <summary>NaN where there is no earlier instant.</summary>
    public double Before { get; private init; }

    public ContinuumStage StageBefore { get; private init; }

    public double Change => Value - Before;

    public static RankedRow Of(RelationshipScores scores, int row, EarlierStanding? earlier) => new(
        scores.Keys[row],
        scores.Continuum[ContinuumColumn.Value][row],
        scores.Continuum[ContinuumColumn.Low][row],
        scores.Continuum[ContinuumColumn.High][row],
        scores.Continuum.Stages[row])
    {
        Events = scores.Events[row],
        Trust = scores.Trust[TrustPart.InCounterpart, TrustFigure.Value][row],
        TrustLow = scores.Trust[TrustPart.InCounterpart, TrustFigure.Low][row],
        TrustHigh = scores.Trust[TrustPart.InCounterpart, TrustFigure.High][row],
        Coasting = scores.Continuum[ContinuumColumn.Coasting][row],
        Before = earlier?.Continuum ?? double.NaN,
        StageBefore = earlier?.Stage ?? default,
    };
}
