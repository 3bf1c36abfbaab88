namespace Relationships.Modeling.Numerics;

/// <summary>
/// Points p and weights w that turn the mean of a smooth function over a Beta(a, b) variable into a sum: the trapezoidal rule
/// over the logit of p, which converges exponentially. The weights sum to 1, by division by their own sum, so that no beta
/// function is needed.
/// </summary>
/// <remarks>
/// The function may rise like 1 / p down to p = 1 / reach, below which it is constant; mass far beyond the mode then counts. Where
/// a shape is next to 0 nearly everyone is at an end: what lies beyond the last node is a geometric series, all at 0 or at 1.
/// </remarks>
internal sealed class BetaNodes
{
    // exp(-40) is below the rounding of the sum.
    private const double Negligible = -40;

    // Below this shape the ends are in closed form.
    private const double NextToNothing = 0.05;

    // The widest spacing of the logit; halved once it leaves exp(-π²/.2) of functions whose nearest pole is π/2 off the axis.
    private const double Widest = 0.4;
    private const int Enough = 2;

    private readonly List<double> _points = new(256);
    private readonly List<double> _weights = new(256);

    private BetaNodes(double a, double b, double reach, int level)
    {
        if (Math.Min(a, b) < NextToNothing)
            AddEvenly(a, b, reach, Math.ScaleB(Widest, -Math.Min(level, Enough)));
        else
            AddFromMode(a, b, reach, Math.ScaleB(Spacing(a, b, reach), -level));
        Points = [.. _points];
        Weights = [.. _weights];
        var sum = Weights.Sum();
        for (var i = 0; i < Weights.Length; i++)
            Weights[i] /= sum;
    }

    public double[] Points { get; }

    public double[] Weights { get; }

    /// <summary>The nodes.</summary>
    /// <param name="a">First shape.</param>
    /// <param name="b">Second shape.</param>
    /// <param name="reach">The function's singularity is at p = -1 / reach.</param>
    /// <param name="level">How often the spacing is halved; at 0 there are about twelve digits.</param>
    public static BetaNodes Of(double a, double b, double reach, int level) => new(a, b, reach, level);

    // logit = mode + width sinh u: both ends decay doubly exponentially. Outward from the mode until the weights vanish.
    private void AddFromMode(double a, double b, double reach, double spacing)
    {
        var (mode, width, rise) = (Math.Log(a / b), Width(a, b), Elementary.LogOnePlus(Math.Abs(reach)));
        for (var side = -1; side <= 1; side += 2)
        {
            for (var i = side < 0 ? 1 : 0; ; i++)
            {
                var u = side * i * spacing;
                var v = width * Math.Sinh(u);
                var exponent = LogFall(a, b, v) + Math.Log(Math.Cosh(u));
                if (exponent + Math.Clamp(-v, 0, rise) < Negligible && i > 0)
                    break;
                Add(mode + v, Math.Exp(exponent));
            }
        }
    }

    private void AddEvenly(double a, double b, double reach, double spacing)
    {
        var low = Negligible - Elementary.LogOnePlus(Math.Abs(reach)) - Elementary.LogOnePlus(b);
        var high = Elementary.LogOnePlus(a) - Negligible;
        var count = (int)Math.Ceiling((high - low) / spacing);
        for (var i = 0; i <= count; i++)
            Add(low + (i * spacing), Math.Exp(LogWeight(a, b, low + (i * spacing))));

        // Beyond the ends the weights are e^(a y) and e^(-b y).
        AddEnd(0, Math.Exp(LogWeight(a, b, low)) / Elementary.ExpMinusOne(a * spacing));
        AddEnd(1, Math.Exp(LogWeight(a, b, low + (count * spacing))) / Elementary.ExpMinusOne(b * spacing));
    }

    private void Add(double logit, double weight) => AddEnd(logit > 0 ? 1 / (1 + Math.Exp(-logit)) : Math.Exp(logit) / (1 + Math.Exp(logit)), weight);

    private void AddEnd(double point, double weight)
    {
        if (weight == 0)
            return;
        _points.Add(point);
        _weights.Add(weight);
    }

    private static double Spacing(double a, double b, double reach)
    {
        // The nearest singularities lie π off the real axis of the logit, above 0 and above -ln(1 + reach).
        var mode = Math.Log(a / b);
        var width = Width(a, b);
        var distance = Math.Max(Math.Abs(mode), Math.Abs(mode + Math.Log(1 + reach)));
        return Math.Clamp(0.8 / Math.Sqrt((width * width) + (distance * distance)), 0.004, 0.4);
    }

    private static double Width(double a, double b) => Math.Sqrt((1 / a) + (1 / b));

    // a ln p + b ln(1 - p) at ln(p / (1 - p)) = y.
    private static double LogWeight(double a, double b, double y) => -(a * Elementary.SoftPlus(-y)) - (b * Elementary.SoftPlus(y));

    // The same less its value at the mode a / (a + b), v away from it, which for large shapes would cancel.
    private static double LogFall(double a, double b, double v) =>
        -(a * Elementary.LogOnePlus(b / (a + b) * Elementary.ExpMinusOne(-v))) - (b * Elementary.LogOnePlus(a / (a + b) * Elementary.ExpMinusOne(v)));
}
