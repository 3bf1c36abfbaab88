namespace Relationships.Numerics;

/// <summary>A binomial opinion of subjective logic, held as Beta evidence: so much for, so much against, and a prior.</summary>
/// <remarks>
/// E = (r + a W) / (r + s + W), u = W / (r + s + W), with r = <see cref="For"/>, s = <see cref="Against"/>,
/// W = <see cref="PriorWeight"/>, a = <see cref="BaseRate"/> (Josang 2016). Not validated: callers guarantee
/// r, s at least 0, W above 0 and a in [0, 1].
/// </remarks>
/// <param name="For">Evidence for, decayed; at least 0.</param>
/// <param name="Against">Evidence against, decayed; at least 0.</param>
/// <param name="PriorWeight">W, the weight of the prior in pieces of evidence; above 0.</param>
/// <param name="BaseRate">a, the value believed without evidence; in [0, 1].</param>
public readonly partial record struct Opinion(double For, double Against, double PriorWeight, double BaseRate)
{
    /// <summary>Evidence for and against together, without the prior.</summary>
    public double EvidenceMass => For + Against;

    /// <summary>E, the mean of the Beta distribution; in [0, 1].</summary>
    public double Mean => (For + (BaseRate * PriorWeight)) / (For + Against + PriorWeight);

    /// <summary>u, 1 without evidence and towards 0 with much; in (0, 1].</summary>
    public double Uncertainty => PriorWeight / (For + Against + PriorWeight);

    /// <summary>First parameter of the Beta distribution, r + a W.</summary>
    public double Alpha => For + (BaseRate * PriorWeight);

    /// <summary>Second parameter of the Beta distribution, s + (1 - a) W.</summary>
    public double Beta => Against + ((1 - BaseRate) * PriorWeight);
}
