using System.Globalization;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Modeling.Backtests;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Numerics;
using Relationships.Outcomes;
using Relationships.Policies;

namespace Relationships.Modeling.Lifetimes.Loyalty;

/// <summary>
/// Loyalty by a fitted purchase model, for <see cref="RelationshipScorerOptions.Purchases"/>: the chance of at least one purchase within the
/// policy's horizon, from each relationship's own x, t_x and T at the as-of that is asked.
/// </summary>
/// <remarks>
/// The history is that of the log given here, by relationship (fit the model with <see cref="SummaryGrouping.Relationship"/>); purchases of a day
/// are one, returns take nothing back, and events at or after the as-of do not count. A relationship without a purchase before the as-of is left
/// alone. The 90 % interval is that of the customer's own chance at the model's parameters: what is not known of its purchase rate and of
/// whether it left already, not the uncertainty of the parameters; the time until a customer leaves is averaged over. A model of another make does not
/// tell its rates, and the interval is 0 to 1. Uncertainty is α / (α + T), the prior's share of all that was watched; the evidence mass is T in
/// months. Immutable, thread-safe; allocates nothing a relationship.
/// </remarks>
public sealed class PurchaseModelLoyalty : ILoyaltyModel
{
    private const double DaysPerMonth = 30.4375;
    private const double Tail = 0.05;

    private readonly IPurchaseModel _model;
    private readonly OwnRate? _rate;
    private readonly PurchaseDays _days;

    /// <summary>Keeps the purchase days of a log beside a model.</summary>
    /// <param name="model">A fitted model, without covariates: a log has none.</param>
    /// <param name="log">The log whose relationships are scored; its zone's days count.</param>
    /// <param name="kind">What counts as a purchase; null for <see cref="EventKind.Purchase"/>.</param>
    /// <exception cref="ArgumentException">The model has covariates.</exception>
    public PurchaseModelLoyalty(IPurchaseModel model, EventLog log, EventKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(log);
        if (model is BgNbdCovariateModel or ParetoNbdModel { Covariates: { Purchase.Count: > 0 } or { Dropout.Count: > 0 } })
            throw new ArgumentException($"model: {model.Name} has covariates, which a log does not tell.", nameof(model));
        _model = model;
        _rate = OwnRate.Of(model);
        _days = new PurchaseDays(log, kind ?? EventKind.Purchase);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are fewer relationships than rows.</exception>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<RelationshipKey> relationships, DateTimeOffset asOf, EvidencePolicy policy, LoyaltyColumn destination)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (relationships.Length < destination.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"relationships: {relationships.Length}; there are {destination.Count} rows."), nameof(relationships));
        if (asOf == DateTimeOffset.MinValue)
            return;
        var lastDay = ZoneDays.Number(asOf.AddTicks(-1), _days.Zone);
        var horizon = Duration.Days(policy.Outcomes.Loyalty.Horizon * DaysPerMonth);
        for (var row = 0; row < destination.Count; row++)
        {
            if (_days.Before(relationships[row], asOf, lastDay) is { } customer)
                destination.Set(row, Chance(customer, horizon), _model.ExpectedPurchases(customer, horizon));
        }
    }

    private Estimate Chance(PurchaseSummary customer, Duration horizon)
    {
        var value = Math.Clamp(1 - _model.PurchaseProbability(customer, 0, horizon), 0, 1);
        var months = customer.Age.In(TimeUnit.Day) / DaysPerMonth;
        if (_rate is not { } rate)
            return new Estimate(value, 0, 1, 1, months);
        var alive = _model.ProbabilityAlive(customer);
        var low = Math.Min(value, rate.ChanceQuantile(customer, horizon, alive, Tail));
        var high = Math.Max(value, rate.ChanceQuantile(customer, horizon, alive, 1 - Tail));
        return new Estimate(value, low, high, rate.Unknown(customer), months);
    }
}
