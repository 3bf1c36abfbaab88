namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>What one history (x purchases, the last at opportunity t_x, of n) says under a mixture.</summary>
/// <remarks>
/// The likelihood is A + sum over i from t_x to n - 1 of D_i: alive throughout, or dead after opportunity i without having bought since t_x.
/// </remarks>
internal readonly struct BgBbHistory
{
    private readonly BgBbMixture _mixture;
    private readonly int _purchases;
    private readonly int _last;
    private readonly int _opportunities;

    public BgBbHistory(in BgBbMixture mixture, int purchases, int last, int opportunities)
    {
        _mixture = mixture;
        _purchases = purchases;
        _last = last;
        _opportunities = opportunities;
        DeadOdds = OddsOfBeingDead();
    }

    /// <summary>The odds against being alive at the last opportunity; infinity where a chance of 1e-308 is left, or less.</summary>
    public double DeadOdds { get; }

    /// <summary>The chance of being alive at the last opportunity.</summary>
    public double Alive => 1 / (1 + DeadOdds);

    /// <summary>Its complement, with all digits.</summary>
    public double Dead => double.IsInfinity(DeadOdds) ? 1 : DeadOdds / (1 + DeadOdds);

    /// <summary>The mixture given the history and that the customer is alive at its end.</summary>
    public BgBbMixture Posterior => _mixture.After(_purchases, _opportunities);

    /// <summary>ln of the likelihood.</summary>
    public double LogLikelihood()
    {
        if (DeadOdds <= double.MaxValue)
            return _mixture.LogOrder(_purchases, _opportunities) + _mixture.LogSurvival(_opportunities) + Numerics.NearZero.LogOnePlus(DeadOdds);

        // Next to nothing is left of A: the deaths, from the first one on.
        var (alpha, beta, gamma, delta) = _mixture;
        double term = 1, sum = 0;
        for (var i = _last; i < _opportunities; i++)
        {
            sum += term;
            term *= (beta + (i - _purchases)) / (alpha + beta + i) * ((delta + i) / (gamma + delta + i + 1));
        }

        return _mixture.LogOrder(_purchases, _last) + _mixture.LogSurvival(_last) + Math.Log(gamma / (gamma + delta + _last)) + Math.Log(sum);
    }

    // From the last silent opportunity back to the first: D_{n-1} / A, D_{n-2} / A, ...
    private double OddsOfBeingDead()
    {
        var (alpha, beta, gamma, delta) = _mixture;
        double term = gamma / (gamma + delta + _opportunities), sum = 0;
        for (var i = _opportunities - 1; i >= _last; i--)
        {
            term *= (alpha + beta + i) / (beta + (i - _purchases)) * ((gamma + delta + i + 1) / (delta + i));
            sum += term;
        }

        return sum;
    }
}
