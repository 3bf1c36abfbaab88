namespace Relationships.Policies;

/// <summary>The numbers of the exchange signals.</summary>
public sealed record ExchangePolicy
{
    /// <summary>Half-life of every exchange signal; days.</summary>
    public double HalfLifeDays { get; init; }

    /// <summary>How long a brand-initiated contact is taken to prompt a purchase; days.</summary>
    public double PromptWindowDays { get; init; }

    /// <summary>How long an approach may wait before it counts as unanswered; days.</summary>
    public double AnswerWindowDays { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        new("exchange.halfLifeDays", 1, 36500, "days", p => p.Exchange.HalfLifeDays, (p, v) => p with { Exchange = p.Exchange with { HalfLifeDays = v } }),
        new("exchange.promptWindowDays", 0, 3650, "days", p => p.Exchange.PromptWindowDays, (p, v) => p with { Exchange = p.Exchange with { PromptWindowDays = v } }),
        new("exchange.answerWindowDays", 0, 3650, "days", p => p.Exchange.AnswerWindowDays, (p, v) => p with { Exchange = p.Exchange with { AnswerWindowDays = v } }),
    ];
}
