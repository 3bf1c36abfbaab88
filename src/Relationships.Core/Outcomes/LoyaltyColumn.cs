using System.Globalization;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>The loyalty of the rows in hand, as a <see cref="ILoyaltyModel"/> may replace it.</summary>
public readonly ref struct LoyaltyColumn
{
    private readonly OutcomeColumns _columns;
    private readonly OutcomesPolicy _policy;

    internal LoyaltyColumn(OutcomeColumns columns, OutcomesPolicy policy)
    {
        _columns = columns;
        _policy = policy;
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _columns.Count;

    /// <summary>Puts a model's chance in the place of loyalty; what was observed stays, contributions become the value alone.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="chance">
    /// Chance of at least one purchase within the horizon, its 90 % interval (widened to hold it), uncertainty and evidence mass.
    /// </param>
    /// <param name="expected">Purchases that the horizon is expected to bring; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row is not one of them, a chance is not in [0, 1], or expected is negative or not finite.</exception>
    public void Set(int row, in Estimate chance, double expected)
    {
        if (row < 0 || row >= Count)
            throw new ArgumentOutOfRangeException(nameof(row), row, string.Create(CultureInfo.InvariantCulture, $"row is not in 0 to {Count}."));
        if (!(chance.Value >= 0 && chance.Value <= 1 && chance.Low >= 0 && chance.High <= 1 && chance.Uncertainty > 0 && chance.Uncertainty <= 1 && chance.EvidenceMass >= 0))
            throw new ArgumentOutOfRangeException(nameof(chance), chance, "chance and its interval are not in 0 to 1, or its uncertainty and evidence mass are out of range.");
        if (!(expected >= 0 && expected <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(expected), expected, "expected is not at least 0 and finite.");
        _columns.Set(row, Outcome.Loyalty, new OutcomeChance
        {
            Estimate = new Estimate(chance.Value, Math.Min(chance.Low, chance.Value), Math.Max(chance.High, chance.Value), chance.Uncertainty, chance.EvidenceMass),
            Observed = _columns[Outcome.Loyalty, OutcomeFigure.Observed][row],
            Expected = expected,
            BaseRate = chance.Value,
        });
        _columns.Patterns[row] = OutcomeParts.Pattern(_columns.Attitude[row], chance.Value, _policy);
    }
}
