using Relationships.Brands;
using Relationships.Exchange;
using Relationships.Trust;

namespace Relationships.Decisions.Learning;

/// <summary>Whose intervals are to be narrowed: the strategies that the scores come from, with intervals.</summary>
public sealed record LearningOptions
{
    /// <summary>The recommended strategies.</summary>
    public static LearningOptions Default { get; } = new();

    /// <summary>How brand and customer go together.</summary>
    public ICompatibilityStrategy Compatibility { get; init; } = CompatibilityStrategies.Balanced;

    /// <summary>Trust between the two sides.</summary>
    public ITrustStrategy Trust { get; init; } = TrustStrategies.Faceted;

    /// <summary>How shares are estimated: fit to need, desire.</summary>
    public IExchangeStrategy Exchange { get; init; } = ExchangeStrategies.Beta;
}
