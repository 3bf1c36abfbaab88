using System.Globalization;

namespace Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;

/// <summary>How many customers of one cohort are left after each period of a contract. Immutable, thread-safe.</summary>
/// <remarks>
/// Row 0 are those who signed up; row t those who have renewed t times. Shares (100, 63.1, ...) are taken too, but standard errors are then
/// those of so few customers.
/// </remarks>
public sealed class SurvivorTable
{
    private readonly double[] _customers;

    private SurvivorTable(double[] customers) => _customers = customers;

    /// <summary>Survivors by number of renewals, from 0; never rising.</summary>
    public ReadOnlySpan<double> Customers => _customers;

    /// <summary>How many renewals have been seen: rows less one.</summary>
    public int Renewals => _customers.Length - 1;

    /// <summary>Makes a table of its column of survivors.</summary>
    /// <param name="customers">Survivors, beginning with all who signed up: above 0 first, finite, never rising; at least two. Copied.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A number is out of range: the message names the row, the first being row 1.</exception>
    public static SurvivorTable FromSurvivors(ReadOnlySpan<double> customers)
    {
        if (customers.Length < 2)
            throw new ArgumentException("customers: a survivor table needs at least two rows.", nameof(customers));
        for (var i = 0; i < customers.Length; i++)
        {
            var (low, high) = (i == 0 ? double.Epsilon : 0, i == 0 ? 1e15 : customers[i - 1]);
            if (!(customers[i] >= low && customers[i] <= high))
                throw Wrong("customers", i, customers[i], i == 0 ? "above 0 and at most 1e15" : string.Create(CultureInfo.InvariantCulture, $"from 0 to that of the row before, {high:R}"));
        }

        return new SurvivorTable(customers.ToArray());
    }

    /// <summary>Makes a table of two columns, as a file has them.</summary>
    /// <param name="periods">Consecutive whole numbers, rising by 1; the first row is the sign-up, whatever its number.</param>
    /// <param name="customers">Survivors, in the same order.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a period is missing, or a number is out of range: the message names the row.</exception>
    public static SurvivorTable FromColumns(ReadOnlySpan<double> periods, ReadOnlySpan<double> customers)
    {
        if (periods.Length != customers.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"customers: {customers.Length} rows, periods have {periods.Length}."), nameof(customers));
        for (var i = 0; i < periods.Length; i++)
        {
            if (!(Math.Abs(periods[i]) <= 1e9) || periods[i] != Math.Floor(periods[i]) || periods[i] != periods[0] + i)
                throw Wrong("periods", i, periods[i], i == 0 ? "a whole number" : string.Create(CultureInfo.InvariantCulture, $"{periods[0] + i:R}: periods follow each other"));
        }

        return FromSurvivors(customers);
    }

    private static ArgumentException Wrong(string name, int row, double value, string range) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:R} in row {row + 1}; it must be {range}."), nameof(value));
}
