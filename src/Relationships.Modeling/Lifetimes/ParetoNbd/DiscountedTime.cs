using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// ∫ from 0 to t of e^(-δu) (1 + u/b)^-s du, the discounted time that a customer with s and b = β + T has left, for many b at once:
/// one set of nodes, laid for the smallest, serves them all. With t infinite it is b e^z z^(s - 1) Γ(1 - s, z), z = δ b.
/// </summary>
internal sealed class DiscountedTime
{
    private const double LongestPanel = 2.5;
    private const double LargestFall = 14;
    private const double Negligible = 45;

    // More than so many panels are no gain over one customer at a time.
    private const int MostPanels = 40;

    private readonly double _delta;
    private readonly double _t;
    private readonly (double U, double Weight)[] _nodes;

    /// <param name="delta">δ, at least 0.</param>
    /// <param name="t">At least 0; infinite only where δ is above 0.</param>
    /// <param name="s">The shape of the rate of leaving.</param>
    /// <param name="smallest">The least b that there is.</param>
    public DiscountedTime(double delta, double t, double s, double smallest)
    {
        (_delta, _t) = (delta, t);

        // Beyond this age discounting alone has left nothing: e^-45 against an integral of at least a thousandth of the whole.
        var end = Math.Min(t, (Negligible + NearZero.LogOnePlus(1 / (delta * smallest))) / delta);
        var nodes = new List<(double, double)>();
        var (v, last) = (0.0, NearZero.LogOnePlus(end / smallest));
        for (var panels = 0; v < last && panels < MostPanels; panels++)
        {
            // In v = ln(1 + u/b) the integrand is e^((1 - s) v) e^(-δ b e^v), smooth up to a distance of π from the axis.
            var h = Math.Min(LongestPanel, last - v);
            while (h * (s + (delta * smallest * Math.Exp(v + h))) > LargestFall)
                h /= 2;
            for (var i = 0; i < GaussLegendre.Rule24.Nodes.Length; i++)
            {
                var at = Vector512.Create(v) + (h * GaussLegendre.Rule24.Nodes[i]);
                var growth = Vector512.Exp(at);
                var u = smallest * at * NearZero.ExpRatio(at);
                var weight = h * smallest * GaussLegendre.Rule24.Weights[i] * growth * Vector512.Exp(-delta * u);
                for (var lane = 0; lane < Vector512<double>.Count; lane++)
                    nodes.Add((u[lane], weight[lane]));
            }

            v = h == last - v ? last : v + h;
        }

        _nodes = v < last ? [] : [.. nodes];
    }

    public Vector512<double> Of(Vector512<double> s, Vector512<double> b)
    {
        if (_nodes.Length == 0)
            return OneByOne(s, b);
        var inverse = Vector512<double>.One / b;
        var sum = Vector512<double>.Zero;
        foreach (var (u, weight) in _nodes)
        {
            var growth = NearZero.LogOnePlus(inverse * Vector512.Create(u));
            sum = Vector512.FusedMultiplyAdd(Vector512.Exp(-s * growth), Vector512.Create(weight), sum);
        }

        return sum;
    }

    private Vector512<double> OneByOne(Vector512<double> s, Vector512<double> b)
    {
        Span<double> time = stackalloc double[Vector512<double>.Count];
        for (var i = 0; i < time.Length; i++)
            time[i] = new Prospect(1, 1, s[i], b[i]).Discounted(_delta, _t);
        return Vector512.Create<double>(time);
    }
}
