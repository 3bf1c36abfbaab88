namespace Relationships.Modeling.Numerics;

/// <summary>
/// Cuts the positive numbers into pieces, two for each power of two, on which functions that are analytic off the negative
/// axis are polynomials of degree 15 to rounding: the nearest singularity, 0, is five half-widths from a piece's middle.
/// The piece and the place within it are bits of the number, so that finding them costs no logarithm.
/// </summary>
internal static class BinadePieces
{
    /// <summary>Coefficients of a piece.</summary>
    public const int Coefficients = 16;

    private const int Shift = 51;
    private const long Fraction = (1L << Shift) - 1;
    private const long One = 0x3FF0_0000_0000_0000;

    // cos(π (2 j + 1) / 32): the zeros of the Chebyshev polynomial of degree 16.
    private static readonly double[] s_nodes = Table(static (j, _) => Math.Cos(Math.PI * ((2 * j) + 1) / (2 * Coefficients)), 1);

    // Chebyshev coefficient m of the interpolant is 2/N Σ_j f(x_j) T_m(x_j), half that for m = 0.
    private static readonly double[] s_transform = Table(
        static (m, j) => (m == 0 ? 1.0 : 2.0) / Coefficients * Math.Cos(m * Math.PI * ((2 * j) + 1) / (2 * Coefficients)), Coefficients);

    // Coefficients of the Chebyshev polynomials themselves, by T_(m+1) = 2 x T_m - T_(m-1); whole numbers.
    private static readonly double[] s_chebyshev = ChebyshevPolynomials();

    /// <summary>Which piece a number above 0 lies in; pieces of growing numbers have growing indexes.</summary>
    public static int Index(double value) => (int)(BitConverter.DoubleToInt64Bits(value) >> Shift);

    /// <summary>The place of a number within its piece, from -1 to 1.</summary>
    public static double Place(double value) =>
        (BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value) & Fraction) | One) - 1.25) * 4;

    /// <summary>The sixteen points of a piece at which a function must be known.</summary>
    public static void Nodes(int piece, Span<double> nodes)
    {
        var low = BitConverter.Int64BitsToDouble((long)piece << Shift);
        var high = BitConverter.Int64BitsToDouble((long)(piece + 1) << Shift);
        var (middle, half) = (0.5 * (low + high), 0.5 * (high - low));
        for (var j = 0; j < Coefficients; j++)
            nodes[j] = middle + (half * s_nodes[j]);
    }

    /// <summary>The polynomial through the values at the <see cref="Nodes"/>: coefficients of the powers of the place, lowest first.</summary>
    /// <remarks>By way of Chebyshev coefficients, which fall so fast that turning them into powers costs no digits.</remarks>
    public static void Fit(ReadOnlySpan<double> values, Span<double> coefficients)
    {
        coefficients[..Coefficients].Clear();
        for (var m = 0; m < Coefficients; m++)
        {
            var chebyshev = 0.0;
            for (var j = 0; j < Coefficients; j++)
                chebyshev += s_transform[(m * Coefficients) + j] * values[j];
            for (var k = m & 1; k <= m; k += 2)
                coefficients[k] += chebyshev * s_chebyshev[(m * Coefficients) + k];
        }
    }

    /// <summary>The polynomial at a place.</summary>
    public static double Evaluate(ReadOnlySpan<double> coefficients, double place)
    {
        // Even and odd powers apart: two chains of half the length.
        var square = place * place;
        var even = coefficients[14];
        var odd = coefficients[15];
        for (var k = 12; k >= 0; k -= 2)
        {
            even = Math.FusedMultiplyAdd(even, square, coefficients[k]);
            odd = Math.FusedMultiplyAdd(odd, square, coefficients[k + 1]);
        }

        return Math.FusedMultiplyAdd(odd, place, even);
    }

    private static double[] Table(Func<int, int, double> value, int columns)
    {
        var table = new double[Coefficients * columns];
        for (var i = 0; i < table.Length; i++)
            table[i] = value(i / columns, i % columns);
        return table;
    }

    private static double[] ChebyshevPolynomials()
    {
        var table = new double[Coefficients * Coefficients];
        (table[0], table[Coefficients + 1]) = (1, 1);
        for (var i = 2 * Coefficients; i < table.Length; i++)
            table[i] = (i % Coefficients > 0 ? 2 * table[i - Coefficients - 1] : 0) - table[i - (2 * Coefficients)];
        return table;
    }
}
