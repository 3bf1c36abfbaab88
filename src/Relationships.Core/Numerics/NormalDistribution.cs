namespace Relationships.Numerics;

/// <summary>
/// The standard normal distribution. All methods are pure, deterministic, allocation-free and
/// safe to call from any thread.
/// </summary>
public static class NormalDistribution
{
    /// <summary>The probability that a standard normal variable is at most z.</summary>
    /// <param name="z">Any number but NaN; the infinities give 0 and 1.</param>
    /// <returns>
    /// A number in [0, 1]. The relative error is below 1e-14 for z above -8 and below 3e-13 down
    /// to z = -37.5, below which the result underflows.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">z is NaN.</exception>
    public static double Cdf(double z)
    {
        if (double.IsNaN(z))
        {
            throw ArgumentChecks.OutOfRange(nameof(z), z, "a number");
        }

        double size = Math.Abs(z);
        if (size > 40.0)
        {
            return z < 0.0 ? 0.0 : 1.0;
        }

        double tail = 0.5 * Math.Exp(-0.5 * size * size)
            * ScaledErrorFunction.Complement(size * Math.Sqrt(0.5));
        return z < 0.0 ? tail : 1.0 - tail;
    }

    /// <summary>The value that a standard normal variable exceeds with probability 1 - p.</summary>
    /// <param name="p">A probability in [0, 1].</param>
    /// <returns>
    /// The quantile, with a relative error of about 1e-15 (next to p = 1/2, relative to
    /// |p - 1/2|); negative infinity at p = 0 and positive infinity at p = 1.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">p is outside [0, 1] or NaN.</exception>
    public static double Quantile(double p)
    {
        ArgumentChecks.Probability(p, nameof(p));
        if (p == 0.0 || p == 1.0)
        {
            return p == 0.0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            return Central(q);
        }

        double tail = Tail(q < 0.0 ? p : 1.0 - p);
        return q < 0.0 ? -tail : tail;
    }

    // The three rational approximations of Wichura, "Algorithm AS 241", Applied Statistics 37
    // (1988), table for 16 figures.
    private static double Central(double q)
    {
        double r = 0.180625 - (q * q);
        double top = 2.5090809287301226727e3;
        top = (top * r) + 3.3430575583588128105e4;
        top = (top * r) + 6.7265770927008700853e4;
        top = (top * r) + 4.5921953931549871457e4;
        top = (top * r) + 1.3731693765509461125e4;
        top = (top * r) + 1.9715909503065514427e3;
        top = (top * r) + 1.3314166789178437745e2;
        top = (top * r) + 3.3871328727963666080e0;
        double bottom = 5.2264952788528545610e3;
        bottom = (bottom * r) + 2.8729085735721942674e4;
        bottom = (bottom * r) + 3.9307895800092710610e4;
        bottom = (bottom * r) + 2.1213794301586595867e4;
        bottom = (bottom * r) + 5.3941960214247511077e3;
        bottom = (bottom * r) + 6.8718700749205790830e2;
        bottom = (bottom * r) + 4.2313330701600911252e1;
        bottom = (bottom * r) + 1.0;
        return q * top / bottom;
    }

    private static double Tail(double p)
    {
        double r = Math.Sqrt(-Math.Log(p));
        double top;
        double bottom;
        if (r <= 5.0)
        {
            r -= 1.6;
            top = 7.74545014278341407640e-4;
            top = (top * r) + 2.27238449892691845833e-2;
            top = (top * r) + 2.41780725177450611770e-1;
            top = (top * r) + 1.27045825245236838258e0;
            top = (top * r) + 3.64784832476320460504e0;
            top = (top * r) + 5.76949722146069140550e0;
            top = (top * r) + 4.63033784615654529590e0;
            top = (top * r) + 1.42343711074968357734e0;
            bottom = 1.05075007164441684324e-9;
            bottom = (bottom * r) + 5.47593808499534494600e-4;
            bottom = (bottom * r) + 1.51986665636164571966e-2;
            bottom = (bottom * r) + 1.48103976427480074590e-1;
            bottom = (bottom * r) + 6.89767334985100004550e-1;
            bottom = (bottom * r) + 1.67638483018380384940e0;
            bottom = (bottom * r) + 2.05319162663775882187e0;
            bottom = (bottom * r) + 1.0;
            return top / bottom;
        }

        r -= 5.0;
        top = 2.01033439929228813265e-7;
        top = (top * r) + 2.71155556874348757815e-5;
        top = (top * r) + 1.24266094738807843860e-3;
        top = (top * r) + 2.65321895265761230930e-2;
        top = (top * r) + 2.96560571828504891230e-1;
        top = (top * r) + 1.78482653991729133580e0;
        top = (top * r) + 5.46378491116411436990e0;
        top = (top * r) + 6.65790464350110377720e0;
        bottom = 2.04426310338993978564e-15;
        bottom = (bottom * r) + 1.42151175831644588870e-7;
        bottom = (bottom * r) + 1.84631831751005468180e-5;
        bottom = (bottom * r) + 7.86869131145613259100e-4;
        bottom = (bottom * r) + 1.48753612908506148525e-2;
        bottom = (bottom * r) + 1.36929880922735805310e-1;
        bottom = (bottom * r) + 5.99832206555887937690e-1;
        bottom = (bottom * r) + 1.0;
        return top / bottom;
    }
}
