using Relationships.Connections;
using Relationships.Continuum;

namespace Relationships.Reporting;

/// <summary>What a relationship was at an earlier instant. <see cref="EarlierStandings"/> finds it.</summary>
public readonly record struct EarlierStanding
{
    /// <summary>Events counted then; 0 for who was not there yet.</summary>
    public int Events { get; init; }

    /// <summary>Where it stood on the continuum, in [0, 1].</summary>
    public double Continuum { get; init; }

    /// <summary>Lower end of the 90 % interval of <see cref="Continuum"/>, in [0, 1].</summary>
    public double ContinuumLow { get; init; }

    /// <summary>Upper end of the 90 % interval of <see cref="Continuum"/>, in [0, 1].</summary>
    public double ContinuumHigh { get; init; }

    /// <summary>The stage then.</summary>
    public ContinuumStage Stage { get; init; }

    /// <summary>The customer's trust in the counterpart then, in [0, 1].</summary>
    public double Trust { get; init; }

    /// <summary>Mutual trust then, in [0, 1].</summary>
    public double MutualTrust { get; init; }

    /// <summary>The era then.</summary>
    public Era Era { get; init; }
}
