using System.Globalization;

namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>Refuses what is no summary of opportunities, naming column and row; the first row is row 1.</summary>
internal static class OpportunityChecks
{
    /// <summary>A customer handed in alone.</summary>
    public static OpportunitySummary Check(OpportunitySummary customer)
    {
        var wrong = Wrong(customer);
        return wrong is null ? customer : throw new ArgumentException($"customer: {wrong}.", nameof(customer));
    }

    public static void Check(OpportunitySummaryColumns columns)
    {
        var n = columns.Purchases?.Length ?? throw new ArgumentException("columns: x is null.", nameof(columns));
        SameLength(columns.LastPurchase, n, "t_x");
        SameLength(columns.Opportunities, n, "n");
        if (columns.Weights is not null)
            SameLength(columns.Weights, n, "weight");
        if (columns.Customers is not null)
            SameLength(columns.Customers, n, "customer");
        for (var i = 0; i < n; i++)
        {
            var wrong = Wrong(new(columns.Purchases[i], columns.LastPurchase[i], columns.Opportunities[i]));
            if (wrong is null && columns.Weights?[i] is { } weight && !(weight >= 1 && weight <= 1e15 && weight == Math.Floor(weight)))
                wrong = string.Create(CultureInfo.InvariantCulture, $"weight is {weight:R}; it must be a whole number of at least 1");
            if (wrong is not null)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"columns: {wrong}, in row {i + 1}."), nameof(columns));
        }
    }

    /// <summary>How many opportunities ahead a prediction may look.</summary>
    public static int Horizon(int opportunities, string name) => opportunities is >= 0 and <= OpportunitySummaryTable.MostOpportunities
        ? opportunities
        : throw new ArgumentOutOfRangeException(name, opportunities, string.Create(CultureInfo.InvariantCulture, $"{name} is {opportunities}; it must be from 0 to {OpportunitySummaryTable.MostOpportunities}."));

    /// <summary>A column of ages or counts as whole numbers.</summary>
    public static int[] Whole(ReadOnlySpan<double> column, string name)
    {
        var whole = new int[column.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            if (!(column[i] >= 0 && column[i] <= OpportunitySummaryTable.MostOpportunities && column[i] == Math.Floor(column[i])))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"summaries: {name} is {column[i]:R} opportunities in row {i + 1}; it must be a whole number up to {OpportunitySummaryTable.MostOpportunities}."), nameof(column));
            whole[i] = (int)column[i];
        }

        return whole;
    }

    private static string? Wrong(OpportunitySummary customer)
    {
        var (x, last, n) = customer;
        if (n is < 0 or > OpportunitySummaryTable.MostOpportunities)
            return string.Create(CultureInfo.InvariantCulture, $"n is {n}; it must be from 0 to {OpportunitySummaryTable.MostOpportunities}");
        if (x < 0 || x > n)
            return string.Create(CultureInfo.InvariantCulture, $"x is {x}; it must be from 0 to n, which is {n}");
        if (x == 0 ? last != 0 : last < x || last > n)
            return string.Create(CultureInfo.InvariantCulture, $"t_x is {last}; it must be {(x == 0 ? "0 where x is 0" : $"from x to n, which are {x} and {n}")}");
        return null;
    }

    private static void SameLength(Array? column, int n, string name)
    {
        if (column is null)
            throw new ArgumentException($"columns: {name} is null.", nameof(column));
        if (column.Length != n)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"columns: {name} has {column.Length} rows, x has {n}."), nameof(column));
    }
}
