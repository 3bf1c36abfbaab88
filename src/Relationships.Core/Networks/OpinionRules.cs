namespace Relationships.Networks;

/// <summary>What sets evidence flow and classic subjective logic apart: how a word is discounted, and how words are fused.</summary>
/// <param name="Fusion">How several become one.</param>
/// <param name="IsClassic">Whether belief and disbelief are discounted, not the evidence.</param>
/// <param name="PriorWeight">W.</param>
internal readonly record struct OpinionRules(OpinionFusion Fusion, bool IsClassic, double PriorWeight)
{
    /// <summary>What evidence at second hand is multiplied by, where its teller is worth a weight (<see cref="Numerics.Opinion.Discounted"/>).</summary>
    public double Factor(double weight, double mass) => IsClassic ? weight * PriorWeight / (PriorWeight + ((1 - weight) * mass)) : weight;

    /// <summary>The weight of evidence in the fusion: its confidence 1 - u, or 1.</summary>
    public double Confidence(double mass) => Fusion == OpinionFusion.Weighted ? mass / (mass + PriorWeight) : 1;

    /// <summary>What the sums of a fusion are divided by.</summary>
    public double Divisor(double confidence) => Fusion == OpinionFusion.Cumulative || confidence <= 0 ? 1 : confidence;
}
