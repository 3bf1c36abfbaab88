namespace Relationships.Audiences;

/// <summary>How an audience is judged. What a member counts for stands in the policy.</summary>
public sealed record AudienceOptions
{
    /// <summary>The recommended strategy, and a tenth as the top.</summary>
    public static AudienceOptions Default { get; } = new();

    /// <summary>What a member counts for; default <see cref="AudienceStrategies.Convex"/>.</summary>
    public IAudienceStrategy Strategy { get; init; } = AudienceStrategies.Convex;

    /// <summary>Share of the members that counts as the top in <see cref="AudienceScore.TopShare"/>, in (0, 1]; default .1, the most engaged tenth.</summary>
    public double Top { get; init; } = 0.1;
}
