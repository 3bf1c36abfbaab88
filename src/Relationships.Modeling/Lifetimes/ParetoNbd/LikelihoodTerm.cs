using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// One customer's part of the log-likelihood, all but ln Γ(r + x) - ln Γ(r), with its first and second derivatives in
/// (ln r, ln α, ln s, ln β): -r ln(1 + T/α) - x ln(α + T) - s ln(1 + T/β) + ln(1 + K), see <see cref="History"/>.
/// </summary>
internal struct LikelihoodTerm
{
    public double Value;
    public double R, Alpha, S, Beta;
    public double RR, RAlpha, RS, RBeta, AlphaAlpha, AlphaS, AlphaBeta, SS, SBeta, BetaBeta;

    public static LikelihoodTerm Of(double r, double alpha, double s, double beta, double x, double last, double age)
    {
        var a = r + x;
        var (toAlpha, toBeta) = (1 / (alpha + age), 1 / (beta + age));
        var (logAlpha, logBeta) = (r * NearZero.LogOnePlus(age / alpha), s * NearZero.LogOnePlus(age / beta));
        var term = new LikelihoodTerm
        {
            Value = -logAlpha - logBeta - (x > 0 ? x * Math.Log(alpha + age) : 0),
            R = -logAlpha,
            RR = -logAlpha,
            Alpha = ((r * age) - (x * alpha)) * toAlpha,
            RAlpha = r * age * toAlpha,
            AlphaAlpha = -alpha * toAlpha * age * toAlpha * a,
            S = -logBeta,
            SS = -logBeta,
            Beta = s * age * toBeta,
            SBeta = s * age * toBeta,
            BetaBeta = -s * (beta * toBeta) * (age * toBeta),
        };
        if (age > last)
            term.AddDeath(r, alpha, s, beta, a, last, age, toAlpha, toBeta);
        return term;
    }

    /// <summary>Adds another term so many times.</summary>
    public void Add(in LikelihoodTerm term, double times)
    {
        Value += times * term.Value;
        R += times * term.R;
        Alpha += times * term.Alpha;
        S += times * term.S;
        Beta += times * term.Beta;
        RR += times * term.RR;
        RAlpha += times * term.RAlpha;
        RS += times * term.RS;
        RBeta += times * term.RBeta;
        AlphaAlpha += times * term.AlphaAlpha;
        AlphaS += times * term.AlphaS;
        AlphaBeta += times * term.AlphaBeta;
        SS += times * term.SS;
        SBeta += times * term.SBeta;
        BetaBeta += times * term.BetaBeta;
    }

    /// <summary>The derivatives as a vector and a full symmetric matrix by rows.</summary>
    public readonly void CopyTo(Span<double> gradient, Span<double> hessian)
    {
        (gradient[0], gradient[1], gradient[2], gradient[3]) = (R, Alpha, S, Beta);
        ReadOnlySpan<double> full =
        [
            RR, RAlpha, RS, RBeta,
            RAlpha, AlphaAlpha, AlphaS, AlphaBeta,
            RS, AlphaS, SS, SBeta,
            RBeta, AlphaBeta, SBeta, BetaBeta,
        ];
        full.CopyTo(hessian);
    }

    // ln(1 + K): K is an integral over the age y at death of ω with ln ω = ln s + a p + s q - ln(β + y), p = ln((α + T)/(α + y)),
    // q = ln((β + T)/(β + y)). Its derivatives are means of those of ln ω, which are linear in l, m, A, B.
    private void AddDeath(double r, double alpha, double s, double beta, double a, double last, double age, double toAlpha, double toBeta)
    {
        var death = DeathMoments.Of(a, s, alpha, beta, last, age);
        var p = NearZero.LogOnePlus((age - last) / (alpha + last));
        var q = NearZero.LogOnePlus((age - last) / (beta + last));
        var odds = (a * p) + (s * q) + Math.Log(s / (beta + last) * death.Mass);
        var gone = 1 / (1 + Math.Exp(-odds));
        Value += odds > 0 ? odds + NearZero.LogOnePlus(Math.Exp(-odds)) : NearZero.LogOnePlus(Math.Exp(odds));

        // Each derivative of ln ω in a log-parameter is constant + factor * variable.
        var (r0, r1) = (r * p, -r);
        var (a0, a1) = (a * alpha * toAlpha, -a * alpha);
        var (s0, s1) = (1 + (s * q), -s);
        var (b0, b1) = (s * beta * toBeta, -(s + 1) * beta);
        var gR = r0 + (r1 * death.L);
        var gAlpha = a0 + (a1 * death.A);
        var gS = s0 + (s1 * death.M);
        var gBeta = b0 + (b1 * death.B);
        var hAlpha = gAlpha - (a * alpha * alpha * ((toAlpha * toAlpha) - death.AA));
        var hBeta = gBeta - (s * beta * beta * ((toBeta * toBeta) - death.BB)) + (beta * beta * death.BB);

        R += gone * gR;
        Alpha += gone * gAlpha;
        S += gone * gS;
        Beta += gone * gBeta;
        RR += Second(gone, r0, r1, r0, r1, death.L, death.L, death.LL, gR);
        RAlpha += Second(gone, r0, r1, a0, a1, death.L, death.A, death.LA, r / a * gAlpha);
        RS += Second(gone, r0, r1, s0, s1, death.L, death.M, death.LM, 0);
        RBeta += Second(gone, r0, r1, b0, b1, death.L, death.B, death.LB, 0);
        AlphaAlpha += Second(gone, a0, a1, a0, a1, death.A, death.A, death.AA, hAlpha);
        AlphaS += Second(gone, a0, a1, s0, s1, death.A, death.M, death.MA, 0);
        AlphaBeta += Second(gone, a0, a1, b0, b1, death.A, death.B, death.AB, 0);
        SS += Second(gone, s0, s1, s0, s1, death.M, death.M, death.MM, gS - 1);
        SBeta += Second(gone, s0, s1, b0, b1, death.M, death.B, death.MB, s * beta * (toBeta - death.B));
        BetaBeta += Second(gone, b0, b1, b0, b1, death.B, death.B, death.BB, hBeta);
    }

    // gone (mean of the product + mean of the second derivative) - gone² (product of the means).
    private static double Second(double gone, double c0, double c1, double d0, double d1, double c, double d, double product, double own)
    {
        var both = (c0 * d0) + (c0 * d1 * d) + (c1 * d0 * c) + (c1 * d1 * product);
        return (gone * (both + own)) - (gone * gone * (c0 + (c1 * c)) * (d0 + (d1 * d)));
    }
}
