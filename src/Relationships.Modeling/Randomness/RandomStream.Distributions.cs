namespace Relationships.Modeling.Randomness;

/// <content>Draws from the distributions that a simulation needs.</content>
public sealed partial class RandomStream
{
    private double? _spareNormal;

    /// <summary>A draw from the standard normal distribution, by Marsaglia's polar method.</summary>
    /// <returns>Mean 0, variance 1.</returns>
    public double NextNormal()
    {
        if (_spareNormal is { } spare)
        {
            _spareNormal = null;
            return spare;
        }

        double x, y, square;
        do
        {
            x = (2 * NextUniform()) - 1;
            y = (2 * NextUniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);
        var factor = Math.Sqrt(-2 * PortableMath.Log(square) / square);
        _spareNormal = y * factor;
        return x * factor;
    }

    /// <summary>A draw from the exponential distribution, by inversion.</summary>
    /// <param name="mean">Above 0, finite.</param>
    /// <returns>At least 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of range or NaN.</exception>
    public double NextExponential(double mean)
    {
        ThrowIfNotPositive(mean, nameof(mean));
        return -mean * PortableMath.Log(1 - NextUniform());
    }

    /// <summary>A draw from the gamma distribution with scale 1 (Marsaglia and Tsang 2000); its mean and variance are the shape.</summary>
    /// <param name="shape">Above 0, finite.</param>
    /// <returns>At least 0; for shapes near 0 it may underflow to 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shape is out of range or NaN.</exception>
    public double NextGamma(double shape)
    {
        ThrowIfNotPositive(shape, nameof(shape));
        if (shape < 1)
            return NextGamma(shape + 1) * PortableMath.Exp(PortableMath.Log(1 - NextUniform()) / shape);

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (PortableMath.Log(1 - NextUniform()) < (0.5 * x * x) + d - (d * v) + (d * PortableMath.Log(v)))
                return d * v;
        }
    }

    /// <summary>A draw from the beta distribution, as a ratio of gammas.</summary>
    /// <param name="a">First shape, above 0, finite; the mean is a / (a + b).</param>
    /// <param name="b">Second shape, above 0, finite.</param>
    /// <returns>In [0, 1]; where both gammas underflow (shapes below about 0.003), the mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A shape is out of range or NaN.</exception>
    public double NextBeta(double a, double b)
    {
        var x = NextGamma(a);
        var sum = x + NextGamma(b);
        return sum > 0 ? x / sum : a / (a + b);
    }

    /// <summary>A draw from the Poisson distribution, by multiplication in pieces of mean 16; its time grows with the mean.</summary>
    /// <param name="mean">At least 0, at most 1e6.</param>
    /// <returns>At least 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of range or NaN.</exception>
    public int NextPoisson(double mean)
    {
        if (!(mean >= 0 && mean <= 1e6))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "the mean of a Poisson draw must be from 0 to 1e6.");
        var count = 0;
        for (var left = mean; left > 0; left -= 16)
        {
            var limit = PortableMath.Exp(-Math.Min(left, 16));
            for (var product = 1 - NextUniform(); product > limit; product *= 1 - NextUniform())
                count++;
        }

        return count;
    }

    private static void ThrowIfNotPositive(double value, string name)
    {
        if (!(value > 0 && value <= double.MaxValue))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be above 0 and finite.");
    }
}
