using Relationships.Connections;
using Relationships.Continuum;

namespace Relationships.Cli.Output;

/// <summary>What a relationship was at an earlier instant, as far as columns tell its movement.</summary>
internal readonly record struct EarlierRow(int Events, double Continuum, ContinuumStage Stage, double Trust, double MutualTrust, Era Era);
