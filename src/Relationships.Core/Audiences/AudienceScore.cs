using Relationships.Numerics;

namespace Relationships.Audiences;

/// <summary>What an audience is worth: the few who are engaged, not the many who are not.</summary>
/// <remarks><c>default</c> is nobody.</remarks>
public readonly record struct AudienceScore
{
    /// <summary>How many there are, engaged or not.</summary>
    public long Members { get; init; }

    /// <summary>How many count for something: engaged above the threshold.</summary>
    public long Engaged { get; init; }

    /// <summary>
    /// Equivalent full fans, in [0, <see cref="Members"/>]: the sum of what the members count for. The interval takes members as
    /// independent; the uncertainty is the mean of theirs, 1 for nobody.
    /// </summary>
    public Estimate Fans { get; init; }

    /// <summary>Fans over members, in [0, 1]; 0 for nobody.</summary>
    public double Density { get; init; }

    /// <summary>
    /// Over how many equally engaged members the fans are spread: (sum w)^2 / sum w^2, the inverse of Herfindahl's index; 0 without fans.
    /// </summary>
    public double EffectiveMembers { get; init; }

    /// <summary>Share of the fans that the top members (by default a tenth of all) hold, in [0, 1]; 0 without fans.</summary>
    public double TopShare { get; init; }

    /// <summary>Gini coefficient of what the members count for: 0 = all alike, towards 1 = all in one; 0 without fans.</summary>
    public double Gini { get; init; }

    /// <summary>How many are hostile above the threshold. Never netted against the engaged: one may be both.</summary>
    public long Hostile { get; init; }

    /// <summary>Equivalent full foes: what the hostile would count for, were their hostility engagement.</summary>
    public double HostileLoad { get; init; }
}
