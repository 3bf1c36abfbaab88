namespace Relationships.Numerics;

/// <summary>The Taylor series of ln Γ around its zero at 2.</summary>
internal static class LogGammaSeries
{
    private const double OneMinusEulerGamma = 0.42278433509846713939;

    // (-1)^k (ζ(k) - 1) / k for k = 2, 3, ..., 27 (DLMF 5.7.3); for |z| <= 1/2 the first
    // omitted term is below 1e-18.
    private static ReadOnlySpan<double> Coefficients =>
    [
        0.322467033424113218,
        -0.0673523010531980951,
        0.0205808084277845479,
        -0.00738555102867398527,
        0.00289051033074152329,
        -0.00119275391170326098,
        0.000509669524743042422,
        -0.00022315475845357938,
        0.0000994575127818085337,
        -0.0000449262367381331417,
        0.0000205072127756706916,
        -9.4394882752683959e-6,
        4.3748667899074878e-6,
        -2.03921575380136624e-6,
        9.55141213040741983e-7,
        -4.49246919876456604e-7,
        2.12071848055546659e-7,
        -1.00432248239680996e-7,
        4.76981016936398057e-8,
        -2.27110946089431649e-8,
        1.08386592148969541e-8,
        -5.18347504197004666e-9,
        2.48367454380247832e-9,
        -1.19214014058609121e-9,
        5.73136724167886201e-10,
        -2.75952288512423315e-10,
    ];

    /// <summary>ln Γ(2 + z) for |z| &lt;= 1/2, with full relative accuracy near z = 0.</summary>
    public static double AroundTwo(double z)
    {
        ReadOnlySpan<double> coefficients = Coefficients;
        double sum = 0.0;
        for (int k = coefficients.Length - 1; k >= 0; k--)
        {
            sum = (sum * z) + coefficients[k];
        }

        return z * (OneMinusEulerGamma + (z * sum));
    }
}
