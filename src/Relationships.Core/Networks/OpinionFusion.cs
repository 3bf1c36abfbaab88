namespace Relationships.Networks;

/// <summary>How the words of several witnesses become one opinion.</summary>
public enum OpinionFusion
{
    /// <summary>Independent evidence adds up.</summary>
    Cumulative,

    /// <summary>All speak of the same evidence: their mean.</summary>
    Averaging,

    /// <summary>All speak of the same evidence, having seen more or less of it: their mean by confidence.</summary>
    Weighted,
}
