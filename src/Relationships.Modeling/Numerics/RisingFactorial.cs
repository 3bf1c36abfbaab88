using System.Diagnostics;

namespace Relationships.Modeling.Numerics;

/// <summary>Ratios of rising factorials (a)_k = a (a + 1) ... (a + k - 1): what a beta-binomial world is made of.</summary>
internal static class RisingFactorial
{
    // Up to here, or where a is so large that closed forms would cancel, the terms are simply added.
    private const int FewTerms = 24;
    private const double CancellingShare = 1e-3;
    private const double StirlingStart = 16;

    /// <summary>
    /// ln of (a)_k / (a + g)_k, the probability that a beta-geometric with shapes g, a survives k trials:
    /// -sum over j &lt; k of ln(1 + g / (a + j)). At most 0; relative error about 1e-13.
    /// </summary>
    /// <param name="a">Above 0, finite.</param>
    /// <param name="g">At least 0, finite.</param>
    /// <param name="k">At least 0.</param>
    public static double LogRatio(double a, double g, int k)
    {
        Debug.Assert(a > 0 && g >= 0 && k >= 0);
        double sum = 0;
        var j = 0;
        while (j < k && (k - j <= FewTerms || a + j < StirlingStart || k - j < CancellingShare * (a + j)))
        {
            sum += NearZero.LogOnePlus(g / (a + j));
            j++;
        }

        // Γ(a + k) Γ(a + j + g) / (Γ(a + j) Γ(a + k + g)) by the shorter of the two steps.
        var rest = k - j;
        return rest == 0 ? -sum
            : rest < g ? LogGammaStep(a + j, rest) - LogGammaStep(a + j + g, rest) - sum
            : LogGammaStep(a + j, g) - LogGammaStep(a + k, g) - sum;
    }

    // ln Γ(z + g) - ln Γ(z) for z of at least 16, by Stirling's series with the large terms cancelled on paper.
    private static double LogGammaStep(double z, double g) =>
        ((z - 0.5) * NearZero.LogOnePlus(g / z)) + (g * (Math.Log(z + g) - 1)) + Stirling.Correction(z + g) - Stirling.Correction(z);
}
