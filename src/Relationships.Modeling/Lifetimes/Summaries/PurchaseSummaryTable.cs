using Relationships.Events;

namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>The purchase summaries of many customers, in columns. Immutable, thread-safe.</summary>
public sealed class PurchaseSummaryTable
{
    private readonly double[] _repeats;
    private readonly double[] _ageAtLast;
    private readonly double[] _age;
    private readonly double[]? _weights;
    private readonly double[]? _meanSpend;
    private readonly double[][] _covariates;

    internal PurchaseSummaryTable(PurchaseSummaryColumns columns)
    {
        Unit = columns.Unit;
        _repeats = columns.Repeats;
        _ageAtLast = columns.AgeAtLastPurchase;
        _age = columns.Age;
        _weights = columns.Weights;
        _meanSpend = columns.MeanSpend;
        Customers = columns.Customers;
        CovariateNames = columns.Covariates is { } named ? [.. named.Keys.Order(StringComparer.Ordinal)] : [];
        _covariates = [.. CovariateNames.Select(name => columns.Covariates![name])];
    }

    /// <summary>Unit of time of <see cref="AgeAtLastPurchase"/> and <see cref="Age"/>.</summary>
    public TimeUnit Unit { get; }

    /// <summary>How many rows.</summary>
    public int Count => _repeats.Length;

    /// <summary>How many customers: the sum of the weights.</summary>
    public long CustomerCount => _weights is null ? Count : (long)_weights.Sum();

    /// <summary>x: purchases after the first.</summary>
    public ReadOnlySpan<double> Repeats => _repeats;

    /// <summary>t_x: age at the last purchase, in <see cref="Unit"/>.</summary>
    public ReadOnlySpan<double> AgeAtLastPurchase => _ageAtLast;

    /// <summary>T: age at the cut, in <see cref="Unit"/>.</summary>
    public ReadOnlySpan<double> Age => _age;

    /// <summary>n: how many customers each row stands for; empty where each stands for one.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Mean spend of a repeat purchase day, 0 where there is none; empty where spend is not known.</summary>
    public ReadOnlySpan<double> MeanSpend => _meanSpend;

    /// <summary>Names of the customers, in the order of the rows; null where they have none.</summary>
    public IReadOnlyList<string>? Customers { get; }

    /// <summary>The relationships, in the order of the rows, where a log was summarised by relationship; else null.</summary>
    public IReadOnlyList<RelationshipKey>? Relationships { get; internal init; }

    /// <summary>Names of the covariates, ordinally; empty for none.</summary>
    public IReadOnlyList<string> CovariateNames { get; }

    /// <summary>Customers of a log who were left out since they had no purchase before the cut; empty for ready-made columns.</summary>
    public IReadOnlyList<string> LeftOut { get; internal init; } = [];

    /// <summary>Checks ready-made columns and makes a table of them; the columns are copied.</summary>
    /// <param name="columns">The columns.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Columns differ in length, or a number is out of range: the message names the column and the row, the first being row 1.</exception>
    public static PurchaseSummaryTable FromColumns(PurchaseSummaryColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ColumnChecks.Check(columns);
        return new PurchaseSummaryTable(ColumnChecks.Copy(columns));
    }

    /// <summary>Summarises the purchases of a log up to a day.</summary>
    /// <param name="log">The events; days are those of its declared zone.</param>
    /// <param name="split">The last day of calibration: events on it count, later ones do not, and T is measured to it.</param>
    /// <param name="options">Unit, grouping, period, returns; null for <see cref="PurchaseSummaryOptions.Default"/>.</param>
    /// <returns>The table, in the order of the log's keys; who had no purchase is in <see cref="LeftOut"/>.</returns>
    /// <exception cref="ArgumentException">The split has no next day.</exception>
    public static PurchaseSummaryTable FromLog(EventLog log, DateOnly split, PurchaseSummaryOptions? options = null) =>
        LogSummary.Of(log, split, options ?? PurchaseSummaryOptions.Default);

    /// <summary>The same customers with covariates, in place of those they had.</summary>
    /// <param name="covariates">By name, one number a row, finite; copied.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentException">A column has another length, or a number is not finite.</exception>
    public PurchaseSummaryTable WithCovariates(IReadOnlyDictionary<string, double[]> covariates)
    {
        ArgumentNullException.ThrowIfNull(covariates);
        var columns = Columns() with { Covariates = covariates };
        ColumnChecks.Check(columns);
        return new PurchaseSummaryTable(columns with { Covariates = ColumnChecks.Copy(columns).Covariates }) { LeftOut = LeftOut, Relationships = Relationships };
    }

    /// <summary>Some of the rows.</summary>
    internal PurchaseSummaryTable Rows(ReadOnlySpan<int> rows)
    {
        var (x, last, age) = (new double[rows.Length], new double[rows.Length], new double[rows.Length]);
        var weights = _weights is null ? null : new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            (x[i], last[i], age[i]) = (_repeats[rows[i]], _ageAtLast[rows[i]], _age[rows[i]]);
            if (weights is not null)
                weights[i] = _weights![rows[i]];
        }

        return new PurchaseSummaryTable(new PurchaseSummaryColumns { Unit = Unit, Repeats = x, AgeAtLastPurchase = last, Age = age, Weights = weights });
    }

    /// <summary>The column of one covariate.</summary>
    /// <param name="index">Its index in <see cref="CovariateNames"/>.</param>
    /// <returns>One number a row.</returns>
    public ReadOnlySpan<double> Covariate(int index) => _covariates[index];

    /// <summary>One row.</summary>
    /// <param name="row">From 0.</param>
    /// <returns>Its x, t_x and T.</returns>
    public PurchaseSummary this[int row] =>
        new((int)_repeats[row], Duration.Of(_ageAtLast[row], Unit), Duration.Of(_age[row], Unit));

    /// <summary>The same customers with the ages in another unit of time.</summary>
    /// <param name="unit">The unit wanted.</param>
    /// <returns>This table where it is in that unit already.</returns>
    public PurchaseSummaryTable In(TimeUnit unit) => TimeUnits.Check(unit, nameof(unit)) == Unit ? this : new(Columns() with
    {
        Unit = unit,
        AgeAtLastPurchase = Array.ConvertAll(_ageAtLast, t => TimeUnits.Convert(t, Unit, unit)),
        Age = Array.ConvertAll(_age, t => TimeUnits.Convert(t, Unit, unit)),
    })
    { LeftOut = LeftOut, Relationships = Relationships };

    /// <summary>
    /// Rows with equal x, t_x, T and covariates merged, their weights added: what a likelihood needs, and no more. Names and spend
    /// are dropped. Sorted by x, then T, then t_x, then covariates.
    /// </summary>
    /// <returns>A table with weights, of at most as many rows.</returns>
    public PurchaseSummaryTable Patterns() => PatternCompression.Compress(this);

    internal PurchaseSummaryColumns Columns() => new()
    {
        Unit = Unit,
        Repeats = _repeats,
        AgeAtLastPurchase = _ageAtLast,
        Age = _age,
        Weights = _weights,
        MeanSpend = _meanSpend,
        Customers = Customers as string[],
        Covariates = CovariateNames.Count == 0 ? null : CovariateNames.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => _covariates[c.i], StringComparer.Ordinal),
    };
}
