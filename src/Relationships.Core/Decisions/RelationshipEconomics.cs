using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Relationships.Events;

namespace Relationships.Decisions;

/// <summary>
/// The user's own margins and costs: what purchases leave, how long customers stay, what a full relationship adds, and what
/// effort costs. Every number with its unit, money in one currency. Immutable, thread-safe, JSON in.
/// </summary>
/// <remarks>
/// The four parts of a customer's worth are kept apart so that nothing counts twice (Kumar et al. 2010): own purchases in
/// <see cref="Margin"/>; customers won in <see cref="Referral"/>, each for own purchases only, without further referrals; in
/// <see cref="Influence"/> what others who came by themselves buy more; in <see cref="Knowledge"/> what feedback and help save.
/// </remarks>
public sealed record RelationshipEconomics
{
    /// <summary>A name for people.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The currency of every amount, for people; the log's.</summary>
    public string Currency { get; init; } = string.Empty;

    /// <summary>How far ahead gains count; null = without end.</summary>
    public GainHorizon? Horizon { get; init; }

    /// <summary>d, at least 0.</summary>
    public EconomicsDiscount Discount { get; init; } = new(0, TimePeriod.Year);

    /// <summary>What the customer's own purchases leave.</summary>
    public MarginTerms Margin { get; init; } = new();

    /// <summary>How many customers stay.</summary>
    public RetentionTerms Retention { get; init; } = new() { Transactional = new(0, TimePeriod.Year) };

    /// <summary>The share by which a customer with a full relationship buys more; at least 0.</summary>
    public double MarginLift { get; init; }

    /// <summary>Customers won by one with a full relationship; null = none.</summary>
    public ReferralTerms? Referral { get; init; }

    /// <summary>Money a period that a full relationship makes others buy, the referred apart.</summary>
    public Flow Influence { get; init; } = new(0, TimePeriod.Year);

    /// <summary>Money a period that feedback from a full relationship, and help to other customers, saves or earns.</summary>
    public Flow Knowledge { get; init; } = new(0, TimePeriod.Year);

    /// <summary>What a new customer costs to win; money, at least 0.</summary>
    public double AcquisitionCost { get; init; }

    /// <summary>How effort turns into depth, and its limits.</summary>
    public EffortCurve Effort { get; init; } = new();

    /// <summary>What it costs to find out one thing about one customer; money, at least 0. Null = a tenth of the effort's scale.</summary>
    public double? LearningCost { get; init; }

    /// <summary>What the counterpart can do, and what it costs; by kind, each at most once.</summary>
    public ImmutableArray<ActionTerms> Actions { get; init; } = [];

    /// <summary>What an event costs by its channel, above what its kind costs; money.</summary>
    public ImmutableSortedDictionary<Channel, double> ChannelCosts { get; init; } = ImmutableSortedDictionary<Channel, double>.Empty;

    internal double CostOfLearning => LearningCost ?? Effort.Scale / 10;

    /// <summary>Reads economics.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The economics.</returns>
    /// <exception cref="EconomicsException">The text has faults: all of them, with their paths.</exception>
    public static RelationshipEconomics Parse(string json) =>
        TryParse(json, out var economics, out var faults) ? economics : throw new EconomicsException(faults);

    /// <summary>Reads economics without throwing.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="economics">The economics, or null.</param>
    /// <param name="faults">Every fault found; empty where the economics are good.</param>
    /// <returns>Whether there are no faults.</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out RelationshipEconomics? economics, out IReadOnlyList<EconomicsFault> faults)
    {
        ArgumentNullException.ThrowIfNull(json);
        economics = EconomicsReader.Read(json, out faults);
        return economics is not null;
    }

    /// <summary>All faults of economics that were made in code.</summary>
    /// <returns>Empty where they are good.</returns>
    public IReadOnlyList<EconomicsFault> Validate() => EconomicsCheck.Faults(this);
}
