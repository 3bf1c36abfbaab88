using System.Globalization;

namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>Refuses columns that are no summaries, naming column and row; the first row is row 1.</summary>
internal static class ColumnChecks
{
    public static void Check(PurchaseSummaryColumns columns)
    {
        TimeUnits.Check(columns.Unit, nameof(columns.Unit));
        var n = Length(columns.Repeats, "x");
        SameLength(columns.AgeAtLastPurchase, n, "t_x");
        SameLength(columns.Age, n, "T");
        if (columns.Customers is { } customers && customers.Length != n)
            throw WrongLength("customers", customers.Length, n);
        for (var i = 0; i < n; i++)
        {
            var (x, last, age) = (columns.Repeats[i], columns.AgeAtLastPurchase[i], columns.Age[i]);
            if (!(x >= 0 && x <= int.MaxValue && x == Math.Floor(x)))
                throw Wrong("x", i, x, "a whole number of at least 0");
            if (!(age >= 0 && age <= Duration.Longest))
                throw Wrong("T", i, age, "from 0 to 1e100");
            if (!(last >= 0 && last <= age))
                throw Wrong("t_x", i, last, string.Create(CultureInfo.InvariantCulture, $"from 0 to T, which is {age:R}"));
            if (x == 0 && last != 0)
                throw Wrong("t_x", i, last, "0 where x is 0");
        }

        Column(columns.Weights, n, "n", static w => w >= 1 && w <= 1e15 && w == Math.Floor(w), "a whole number of at least 1");
        Column(columns.MeanSpend, n, "mean spend", static m => m >= 0 && m <= double.MaxValue, "at least 0 and finite");
        foreach (var (name, values) in columns.Covariates ?? new Dictionary<string, double[]>(StringComparer.Ordinal))
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException("columns: a covariate has no name.", nameof(columns));
            Column(values ?? throw new ArgumentException($"columns: covariate '{name}' is null.", nameof(columns)), n, $"covariate '{name}'", double.IsFinite, "finite");
        }
    }

    public static PurchaseSummaryColumns Copy(PurchaseSummaryColumns columns) => columns with
    {
        Repeats = [.. columns.Repeats],
        AgeAtLastPurchase = [.. columns.AgeAtLastPurchase],
        Age = [.. columns.Age],
        Customers = columns.Customers is { } c ? [.. c] : null,
        Weights = columns.Weights is { } w ? [.. w] : null,
        MeanSpend = columns.MeanSpend is { } m ? [.. m] : null,
        Covariates = columns.Covariates?.ToDictionary(p => p.Key, p => (double[])p.Value.Clone(), StringComparer.Ordinal),
    };

    private static void Column(double[]? values, int n, string name, Func<double, bool> good, string range)
    {
        if (values is null)
            return;
        SameLength(values, n, name);
        for (var i = 0; i < n; i++)
        {
            if (!good(values[i]))
                throw Wrong(name, i, values[i], range);
        }
    }

    private static int Length(double[]? values, string name) =>
        values?.Length ?? throw new ArgumentException($"columns: {name} is null.", nameof(values));

    private static void SameLength(double[]? values, int n, string name)
    {
        if (Length(values, name) != n)
            throw WrongLength(name, values!.Length, n);
    }

    private static ArgumentException WrongLength(string name, int length, int n) =>
        new(string.Create(CultureInfo.InvariantCulture, $"columns: {name} has {length} rows, x has {n}."), nameof(length));

    private static ArgumentException Wrong(string name, int row, double value, string range) =>
        new(string.Create(CultureInfo.InvariantCulture, $"columns: {name} is {value:R} in row {row + 1}; it must be {range}."), nameof(value));
}
