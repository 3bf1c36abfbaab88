using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// Multiplies a column by a smooth function of x and A = α + T. For a given x the function is a polynomial on each of the
/// <see cref="BinadePieces"/>, fitted once where more than a few rows need it; the other rows evaluate the function itself.
/// </summary>
internal static class SurvivorColumn
{
    private const int MostCells = 1 << 17;
    private const int MostRepeats = 8192;

    /// <summary>destination[i] *= function(repeats[i]) at alpha + age[i].</summary>
    /// <param name="alpha">The scale of the purchase rates, in the unit of the ages.</param>
    /// <param name="repeats">x; empty where it is 0 throughout.</param>
    /// <param name="age">T.</param>
    /// <param name="function">For each x a function of A, analytic off the negative axis.</param>
    /// <param name="worthAFit">How many rows of one x and piece make a fit worth its cost.</param>
    /// <param name="destination">The column.</param>
    public static void Multiply(
        double alpha, ReadOnlySpan<double> repeats, ReadOnlySpan<double> age, Func<double, SurvivorFunction> function, int worthAFit, Span<double> destination)
    {
        if (age.IsEmpty)
            return;
        var (youngest, oldest) = ColumnRange.Of(age);
        var most = repeats.IsEmpty ? 0 : ColumnRange.Of(repeats).Greatest;
        var first = BinadePieces.Index(alpha + youngest);
        var pieces = BinadePieces.Index(alpha + oldest) - first + 1;
        var rows = (int)Math.Min(Math.Min(most, MostRepeats), (MostCells / pieces) - 1) + 1;
        var functions = new Dictionary<double, SurvivorFunction>();
        SurvivorFunction Of(double x)
        {
            if (!functions.TryGetValue(x, out var found))
                functions[x] = found = function(x);
            return found;
        }

        var starts = Counts(alpha, repeats, age, first, pieces, rows);
        var coefficients = Fit(starts, first, pieces, worthAFit, Of);
        Span<double> scale = stackalloc double[1];
        Span<double> value = stackalloc double[1];
        for (var i = 0; i < destination.Length; i++)
        {
            var x = repeats.IsEmpty ? 0 : repeats[i];
            scale[0] = alpha + age[i];
            var start = x < rows ? starts[((int)x * pieces) + BinadePieces.Index(scale[0]) - first] : -1;
            if (start >= 0)
            {
                destination[i] *= BinadePieces.Evaluate(coefficients.AsSpan(start, BinadePieces.Coefficients), BinadePieces.Place(scale[0]));
            }
            else if (destination[i] != 0)
            {
                // Where nobody is left the function need not be known.
                Of(x)(scale, value);
                destination[i] *= value[0];
            }
        }
    }

    // How many rows lie in every cell of x and piece.
    private static int[] Counts(double alpha, ReadOnlySpan<double> repeats, ReadOnlySpan<double> age, int first, int pieces, int rows)
    {
        var counts = new int[rows * pieces];
        for (var i = 0; i < age.Length; i++)
        {
            var x = repeats.IsEmpty ? 0 : repeats[i];
            if (x < rows)
                counts[((int)x * pieces) + BinadePieces.Index(alpha + age[i]) - first]++;
        }

        return counts;
    }

    // Turns the counts into where the coefficients of each cell start, or -1 where it has none.
    private static double[] Fit(int[] counts, int first, int pieces, int worthAFit, Func<double, SurvivorFunction> function)
    {
        var coefficients = new double[counts.Count(n => n >= worthAFit) * BinadePieces.Coefficients];
        Span<double> nodes = stackalloc double[BinadePieces.Coefficients];
        Span<double> values = stackalloc double[BinadePieces.Coefficients];
        var used = 0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (counts[cell] < worthAFit)
            {
                counts[cell] = -1;
                continue;
            }

            counts[cell] = used;
            BinadePieces.Nodes(first + (cell % pieces), nodes);
            function(cell / pieces)(nodes, values);
            BinadePieces.Fit(values, coefficients.AsSpan(used, BinadePieces.Coefficients));
            used += BinadePieces.Coefficients;
        }

        return coefficients;
    }
}
