using Relationships.Connections;
using Relationships.Continuum;

namespace Relationships.Reporting;

/// <summary>What a relationship was at an earlier instant; <c>default</c> is a stranger's, but for trust, which a stranger has at the policy's base rate.</summary>
/// <param name="Events">Events counted then; 0 for who was not there yet.</param>
/// <param name="Continuum">Where it stood, in [0, 1].</param>
/// <param name="Stage">The stage then.</param>
/// <param name="Trust">The customer's trust in the counterpart then, in [0, 1].</param>
/// <param name="Era">The era then.</param>
public readonly record struct EarlierStanding(int Events, double Continuum, ContinuumStage Stage, double Trust, Era Era);
