namespace Relationships.Decisions;

/// <summary>What an <see cref="InvestmentAdvisor"/> is told besides the economics.</summary>
public sealed record InvestmentOptions
{
    /// <summary>Nothing assessed.</summary>
    public static InvestmentOptions Default { get; } = new();

    /// <summary>Whether the brand knows itself. Default: not assessed, which an advisor whose scorer has an identity replaces by <see cref="SelfKnowledges.Of"/>.</summary>
    public SelfKnowledge SelfKnowledge { get; init; }

    /// <summary>By what share of the best gain a gesture may fall short and still count as its equal, so that the cheaper one is named; in [0, 1]. Default .1.</summary>
    public double EqualGain { get; init; } = 0.1;
}
