using System.Runtime.Intrinsics;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// Parameters matched to a table in the same unit of time: each row's own α_i = α exp(-Σ γ z) and β_i = β exp(-Σ δ z), and
/// the loop that works a formula out for all rows.
/// </summary>
internal sealed class TableParameters
{
    public required double R { get; init; }

    public required double Alpha { get; init; }

    public required double S { get; init; }

    public required double Beta { get; init; }

    public required PurchaseSummaryTable Table { get; init; }

    /// <summary>Indices of the table's covariates of purchase, with their coefficients.</summary>
    public (int Column, double Coefficient)[] Purchase { get; init; } = [];

    /// <summary>The same of leaving.</summary>
    public (int Column, double Coefficient)[] Dropout { get; init; } = [];

    /// <summary>A scale under covariates, within the range of parameters: customers far from those who were fitted may have any effect.</summary>
    public static double Scaled(double scale, double effect) => ParameterRange.OfTime.Nearest(scale * Math.Exp(-effect));

    public History History(int row) => new(
        R, Scaled(Alpha, Effect(Purchase, row)), S, Scaled(Beta, Effect(Dropout, row)),
        Table.Repeats[row], Table.AgeAtLastPurchase[row], Table.Age[row]);

    /// <summary>The least β_i + T, and what the covariates make of it.</summary>
    public double SmallestBeta()
    {
        var smallest = double.PositiveInfinity;
        for (var row = 0; row < Table.Count; row++)
            smallest = Math.Min(smallest, (Dropout.Length == 0 ? Beta : Scaled(Beta, Effect(Dropout, row))) + Table.Age[row]);
        return smallest;
    }

    public void Fill<TFormula>(TFormula formula, Span<double> destination)
        where TFormula : struct, IBlockFormula
    {
        var lanes = Vector512<double>.Count;
        var steps = DeathFraction.Steps(Alpha, Beta, 0);
        var (alpha, beta) = (Vector512.Create(Alpha), Vector512.Create(Beta));
        var plain = Purchase.Length == 0 && Dropout.Length == 0;
        var repeats = Table.Repeats;
        var last = Table.AgeAtLastPurchase;
        var age = Table.Age;
        Span<double> rest = stackalloc double[lanes];
        for (var row = 0; row < repeats.Length; row += lanes)
        {
            if (!plain)
            {
                alpha = Scaled(Alpha, Effects(Purchase, row));
                beta = Scaled(Beta, Effects(Dropout, row));
                steps = Steps(alpha, beta);
            }

            var x = Load(repeats, row);
            var value = formula.Of(new CustomerBlock
            {
                A = x + Vector512.Create(R),
                S = Vector512.Create(S),
                Alpha = alpha,
                Beta = beta,
                Repeats = x,
                Last = Load(last, row),
                Age = Load(age, row),
                Steps = steps,
            });
            if (row + lanes <= repeats.Length)
                value.CopyTo(destination[row..]);
            else
            {
                value.CopyTo(rest);
                rest[..(repeats.Length - row)].CopyTo(destination[row..]);
            }
        }
    }

    private static Vector512<double> Scaled(double scale, Vector512<double> effect) => Vector512.Clamp(
        scale * Vector512.Exp(-effect), Vector512.Create(ParameterRange.OfTime.Least), Vector512.Create(ParameterRange.OfTime.Most));

    private static int Steps(Vector512<double> alpha, Vector512<double> beta)
    {
        var most = 0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            var steps = DeathFraction.Steps(alpha[lane], beta[lane], 0);
            if (steps == 0)
                return 0;
            most = Math.Max(most, steps);
        }

        return most;
    }

    // Eight rows from one on; past the end, the last row again.
    private static Vector512<double> Load(ReadOnlySpan<double> column, int row)
    {
        if (row + Vector512<double>.Count <= column.Length)
            return Vector512.Create(column.Slice(row, Vector512<double>.Count));
        Span<double> filled = stackalloc double[Vector512<double>.Count];
        filled.Fill(column[^1]);
        column[row..].CopyTo(filled);
        return Vector512.Create<double>(filled);
    }

    private Vector512<double> Effects((int Column, double Coefficient)[] covariates, int row)
    {
        var sum = Vector512<double>.Zero;
        foreach (var (column, coefficient) in covariates)
            sum += coefficient * Load(Table.Covariate(column), row);
        return sum;
    }

    private double Effect((int Column, double Coefficient)[] covariates, int row)
    {
        var sum = 0.0;
        foreach (var (column, coefficient) in covariates)
            sum += coefficient * Table.Covariate(column)[row];
        return sum;
    }
}
