using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// When the customer left, given that it did: the density of the age y between t_x and T in proportion to
/// (α + y)^-a (β + y)^-(s + 1), with what a likelihood and its derivatives need of it: the mass, and the means of
/// l = ln((α + y)/(α + t_x)), m = ln((β + y)/(β + t_x)), A = 1/(α + y), B = 1/(β + y) and of their products.
/// </summary>
internal struct DeathMoments
{
    // What GaussLegendre's rules promise: growth of the nearer of α + y, β + y over a panel, and fall of the density in e-folds.
    private const double FewGrowth = 0.5, FewFall = 1.5, SomeGrowth = 2, SomeFall = 5, ManyGrowth = 3, ManyFall = 14;

    // Beyond this fall nothing is left to add.
    private const double Negligible = 45;

    /// <summary>∫ (1 + u/(α + t_x))^-a (1 + u/(β + t_x))^-(s + 1) du over the silence.</summary>
    public double Mass;
    public double L, M, A, B;
    public double LL, LM, LA, LB, MM, MA, MB, AA, AB, BB;

    public static DeathMoments Of(double a, double s, double alpha, double beta, double last, double age)
    {
        var silence = age - last;
        var (alphaThen, betaThen) = (alpha + last, beta + last);
        var nearest = Math.Min(alphaThen, betaThen);
        var (fromAlpha, fromBeta) = (Vector512.Create(1 / alphaThen), Vector512.Create(1 / betaThen));
        var (va, vs) = (Vector512.Create(-a), Vector512.Create(s + 1));
        Vector512<double> mass = default, l1 = default, m1 = default, a1 = default, b1 = default;
        Vector512<double> ll = default, lm = default, la = default, lb = default, mm = default, ma = default, mb = default, aa = default, ab = default, bb = default;

        double u = 0, fall = 0;
        while (u < silence && fall < Negligible)
        {
            var slope = (a / (alphaThen + u)) + ((s + 1) / (betaThen + u));
            var left = silence - u;
            var near = nearest + u;
            GaussLegendre rule;
            if (left <= FewGrowth * near && left * slope <= FewFall)
                rule = GaussLegendre.Rule8;
            else if (left <= SomeGrowth * near && left * slope <= SomeFall)
                rule = GaussLegendre.Rule16;
            else
            {
                rule = GaussLegendre.Rule24;
                left = Math.Min(left, Math.Min(ManyGrowth * near, ManyFall / slope));
            }

            var (nodes, weights) = (rule.Nodes, rule.Weights);
            for (var i = 0; i < nodes.Length; i++)
            {
                var v = Vector512.FusedMultiplyAdd(nodes[i], Vector512.Create(left), Vector512.Create(u));
                var growthAlpha = Vector512.FusedMultiplyAdd(v, fromAlpha, Vector512<double>.One);
                var growthBeta = Vector512.FusedMultiplyAdd(v, fromBeta, Vector512<double>.One);
                var l = Vector512.Log(growthAlpha);
                var m = Vector512.Log(growthBeta);
                var p = fromAlpha / growthAlpha;
                var q = fromBeta / growthBeta;
                var w = weights[i] * left * Vector512.Exp(Vector512.FusedMultiplyAdd(va, l, -(vs * m)));
                mass += w;
                var (wl, wm, wp, wq) = (w * l, w * m, w * p, w * q);
                l1 += wl;
                m1 += wm;
                a1 += wp;
                b1 += wq;
                ll = Vector512.FusedMultiplyAdd(wl, l, ll);
                lm = Vector512.FusedMultiplyAdd(wl, m, lm);
                la = Vector512.FusedMultiplyAdd(wl, p, la);
                lb = Vector512.FusedMultiplyAdd(wl, q, lb);
                mm = Vector512.FusedMultiplyAdd(wm, m, mm);
                ma = Vector512.FusedMultiplyAdd(wm, p, ma);
                mb = Vector512.FusedMultiplyAdd(wm, q, mb);
                aa = Vector512.FusedMultiplyAdd(wp, p, aa);
                ab = Vector512.FusedMultiplyAdd(wp, q, ab);
                bb = Vector512.FusedMultiplyAdd(wq, q, bb);
            }

            if (u + left == u)
                break;
            u = left == silence - u ? silence : u + left;
            if (u < silence)
            {
                // The mass per e-fold of the nearer variable is what falls for good.
                fall = (a * NearZero.LogOnePlus(u / alphaThen)) + ((s + 1) * NearZero.LogOnePlus(u / betaThen)) - NearZero.LogOnePlus(u / nearest);
            }
        }

        var total = Vector512.Sum(mass);
        var per = 1 / total;
        return new DeathMoments
        {
            Mass = total,
            L = per * Vector512.Sum(l1),
            M = per * Vector512.Sum(m1),
            A = per * Vector512.Sum(a1),
            B = per * Vector512.Sum(b1),
            LL = per * Vector512.Sum(ll),
            LM = per * Vector512.Sum(lm),
            LA = per * Vector512.Sum(la),
            LB = per * Vector512.Sum(lb),
            MM = per * Vector512.Sum(mm),
            MA = per * Vector512.Sum(ma),
            MB = per * Vector512.Sum(mb),
            AA = per * Vector512.Sum(aa),
            AB = per * Vector512.Sum(ab),
            BB = per * Vector512.Sum(bb),
        };
    }
}
