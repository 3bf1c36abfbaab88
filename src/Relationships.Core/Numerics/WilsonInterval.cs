namespace Relationships.Numerics;

/// <summary>
/// Wilson's score interval for a proportion (E. B. Wilson, "Probable inference, the law of
/// succession, and statistical inference", 1927): the proportions that a two-sided normal test
/// does not reject. Unlike the interval p ± z s it never leaves [0, 1] and keeps a width when
/// none or all of the trials succeeded.
/// </summary>
public static class WilsonInterval
{
    /// <summary>The interval for the proportion behind the given counts.</summary>
    /// <param name="successes">The number of successes, in [0, trials]; may be fractional.</param>
    /// <param name="trials">The number of trials, finite and at least 0; may be fractional.</param>
    /// <param name="mass">The confidence level, above 0 and below 1.</param>
    /// <returns>
    /// The ends of the interval, 0 &lt;= Low &lt;= High &lt;= 1, each to about 1e-15. No trials
    /// give [0, 1]; no successes give Low = 0 exactly, and only successes give High = 1 exactly.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static (double Low, double High) Of(double successes, double trials, double mass)
    {
        ArgumentChecks.NonNegativeFinite(trials, nameof(trials));
        if (!(successes >= 0.0 && successes <= trials))
        {
            throw ArgumentChecks.OutOfRange(nameof(successes), successes, "at least 0 and at most trials");
        }

        ArgumentChecks.Mass(mass, nameof(mass));
        if (trials == 0.0)
        {
            return (0.0, 1.0);
        }

        double z = -NormalDistribution.Quantile(0.5 * (1.0 - mass));
        double failures = trials - successes;
        double half = 0.5 * z * z;
        double root = z * Math.Sqrt((successes * (failures / trials)) + (0.25 * z * z));

        // The ends are the roots of a quadratic equation; each is taken from the product of the
        // roots, because the difference of the textbook formula cancels for rare outcomes.
        double low = successes * (successes / trials) / (successes + half + root);
        double high = 1.0 - (failures * (failures / trials) / (failures + half + root));
        return (low, Math.Max(low, high));
    }
}
