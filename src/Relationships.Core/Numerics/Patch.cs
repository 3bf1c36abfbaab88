using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>
/// Polynomials of degree 7 through the values of a function at Chebyshev's points of [-1, 1], which spread the error about
/// evenly. A function of a logarithm that is smooth over orders of magnitude needs three of them an octave for 13 digits.
/// </summary>
internal static class Patch
{
    /// <summary>Coefficients a variable.</summary>
    public const int Terms = 8;

    private const double PatchesAnOctave = 3;
    private const double LogTwo = 0.69314718055994531;

    private static readonly double[] s_points = [.. Enumerable.Range(0, Terms).Select(k => Math.Cos(Math.PI * (k + 0.5) / Terms))];

    // Row i holds what every value adds to the coefficient of t^i.
    private static readonly double[][] s_coefficients = Coefficients();

    /// <summary>How many patches cover so many octaves.</summary>
    public static int Count(int octaves) => octaves * (int)PatchesAnOctave;

    /// <summary>Where numbers lie by their logarithms: in which patch, counted from an octave on, and where in it, from -1 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Index, Vector512<double> Place) Find(Vector512<double> log, int firstOctave)
    {
        var patches = log * (PatchesAnOctave / LogTwo);
        var whole = Vector512.Floor(patches);
        var place = patches - whole;
        return (whole - Vector512.Create(PatchesAnOctave * firstOctave), place + place - Vector512<double>.One);
    }

    /// <summary>The points of a patch at which the function is needed.</summary>
    public static double Point(int index, int firstOctave, int k) =>
        Math.Exp(LogTwo * (firstOctave + ((index + (0.5 * (1 + s_points[k]))) / PatchesAnOctave)));

    /// <summary>From values at the points to coefficients, in place.</summary>
    /// <param name="values">The first of the eight values.</param>
    /// <param name="stride">How far they lie apart.</param>
    public static void Fit(Span<double> values, int stride)
    {
        Span<double> fitted = stackalloc double[Terms];
        for (var i = 0; i < Terms; i++)
        {
            double sum = 0;
            for (var k = 0; k < Terms; k++)
                sum += s_coefficients[i][k] * values[k * stride];
            fitted[i] = sum;
        }

        for (var i = 0; i < Terms; i++)
            values[i * stride] = fitted[i];
    }

    /// <summary>The polynomial with these coefficients, the constant first: halves are folded together, so that no power of t is a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Evaluate(Vector512<double> coefficients, double t)
    {
        var square = t * t;
        var four = Vector256.FusedMultiplyAdd(coefficients.GetUpper(), Vector256.Create(square * square), coefficients.GetLower());
        var two = Vector128.FusedMultiplyAdd(four.GetUpper(), Vector128.Create(square), four.GetLower());
        return Math.FusedMultiplyAdd(two.GetElement(1), t, two.ToScalar());
    }

    private static double[][] Coefficients()
    {
        // Chebyshev's polynomials by their coefficients, T(n + 1) = 2 t T(n) - T(n - 1).
        var polynomials = new double[Terms][];
        for (var n = 0; n < Terms; n++)
        {
            polynomials[n] = new double[Terms];
            if (n < 2)
            {
                polynomials[n][n] = 1;
                continue;
            }

            for (var i = 0; i < Terms; i++)
                polynomials[n][i] = (i > 0 ? 2 * polynomials[n - 1][i - 1] : 0) - polynomials[n - 2][i];
        }

        var all = new double[Terms][];
        for (var i = 0; i < Terms; i++)
        {
            all[i] = new double[Terms];
            for (var k = 0; k < Terms; k++)
            {
                for (var n = 0; n < Terms; n++)
                    all[i][k] += (n == 0 ? 1.0 : 2.0) / Terms * Math.Cos(Math.PI * n * (k + 0.5) / Terms) * polynomials[n][i];
            }
        }

        return all;
    }
}
