namespace Relationships.Outcomes;

/// <summary>What was seen of one outcome. <c>default</c> = nothing, in no time.</summary>
/// <param name="Acts">S: decayed acts; at least 0.</param>
/// <param name="Exposure">E: decayed exposure, in months, for defence in criticisms witnessed; at least 0.</param>
public readonly record struct OutcomeCount(double Acts, double Exposure);
