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
    /// <summary>∫ (1 + u/(α + t_x))^-a (1 + u/(β + t_x))^-(s + 1) du over the silence.</summary>
    public double Mass;
    public double L, M, A, B;
    public double LL, LM, LA, LB, MM, MA, MB, AA, AB, BB;

    public static DeathMoments Of(double a, double s, double alpha, double beta, double last, double age)
    {
        var (alphaThen, betaThen) = (alpha + last, beta + last);
        if (alphaThen <= betaThen)
            return Of(alphaThen, a, betaThen, s + 1, age - last);

        // The nearer of the two comes first; what is told of the first is then told of β.
        var m = Of(betaThen, s + 1, alphaThen, a, age - last);
        return new DeathMoments
        {
            Mass = m.Mass,
            L = m.M,
            M = m.L,
            A = m.B,
            B = m.A,
            LL = m.MM,
            LM = m.LM,
            LA = m.MB,
            LB = m.MA,
            MM = m.LL,
            MA = m.LB,
            MB = m.LA,
            AA = m.BB,
            AB = m.AB,
            BB = m.AA,
        };
    }

    // In v = ln(1 + u/near) all singularities are at a distance of π from the axis: a few nodes have all digits.
    private static DeathMoments Of(double near, double nearPower, double far, double farPower, double silence)
    {
        var ratio = near / far;
        var end = NearZero.LogOnePlus(silence / near);
        var endGrowth = 1 + (silence / near);
        var (vRatio, vRest) = (Vector512.Create(ratio), Vector512.Create(1 - ratio));
        var (toNear, toFar) = (Vector512.Create(1 / near), Vector512.Create(1 / far));
        var (vNear, vFar) = (Vector512.Create(1 - nearPower), Vector512.Create(farPower));
        Vector512<double> mass = default, l1 = default, m1 = default, a1 = default, b1 = default;
        Vector512<double> ll = default, lm = default, la = default, lb = default, mm = default, ma = default, mb = default, aa = default, ab = default, bb = default;

        double v = 0;
        while (true)
        {
            var panel = DeathPanel.Next(v, end, endGrowth, nearPower, farPower, ratio);
            for (var i = 0; i < panel.Rule.Nodes.Length; i++)
            {
                var l = Vector512.FusedMultiplyAdd(panel.Rule.Nodes[i], Vector512.Create(panel.Length), Vector512.Create(v));
                var nearGrowth = Vector512.Exp(l);
                var farGrowth = Vector512.FusedMultiplyAdd(vRatio, nearGrowth, vRest);
                var m = Vector512.Log(farGrowth);
                var w = panel.Rule.Weights[i] * panel.Length * Vector512.Exp(Vector512.FusedMultiplyAdd(vNear, l, -(vFar * m)));
                var p = toNear / nearGrowth;
                var q = toFar / farGrowth;
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

            if (panel.Last)
                break;
            var before = v;
            v += panel.Length;
            var fall = ((nearPower - 1) * v) + (farPower * NearZero.LogOnePlus(ratio * v * NearZero.ExpRatio(v)));
            if (fall > DeathPanel.Negligible || v == before)
                break;
        }

        var total = Vector512.Sum(mass);
        var per = 1 / total;
        return new DeathMoments
        {
            Mass = near * total,
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
