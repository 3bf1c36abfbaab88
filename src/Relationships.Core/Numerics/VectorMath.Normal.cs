using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <content>The normal distribution function: its density times the ratio of its tail to it.</content>
internal static partial class VectorMath
{
    // The ratio is expanded in (t - 5) / (t + 5), which brings all t from 0 on into [-1, 1].
    private const double NormalPivot = 5;

    /// <summary>How far from 0 <see cref="MinusLogOnePlus"/> reaches.</summary>
    public const double NearOne = 0.29;

    /// <summary>x - ln(1 + x) for |x| up to <see cref="NearOne"/>, to 14 digits also where x is tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MinusLogOnePlus(Vector512<double> x)
    {
        // As in Log, but without adding x itself, which would cancel.
        var s = x / (x + Vector512.Create(2.0));
        var half = x * x * 0.5;
        return half - (s * Vector512.FusedMultiplyAdd(LogSeries(s * s), s * s, half));
    }

    /// <summary>The probability that a standard normal variable is at most z, to 13 digits (next to 1, of its distance from 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalCdf(Vector512<double> z)
    {
        var t = Vector512.Abs(z);
        var inverse = Vector512<double>.One / (t + Vector512.Create(NormalPivot));
        var w = (t - Vector512.Create(NormalPivot)) * inverse;
        var sum = Vector512.Create(-3.3620136395304264e-08);
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(1.857390223243212e-08));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(3.7264533254203375e-07));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-3.009167847031462e-07));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-2.7059662248510385e-06));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(3.947253619766999e-06));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(1.664132400342753e-05));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-4.9742715700207235e-05));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-5.936039741432292e-05));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(0.0005448915602174113));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-0.0007978728822090995));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-0.0029933750925500093));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(0.02079506723085145));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-0.06911863891198118));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(0.1650203661460516));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-0.3135331566597505));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(0.49530561597038086));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(-0.6653825028902484));
        sum = Vector512.FusedMultiplyAdd(sum, w, Vector512.Create(0.769193049750063));
        var tail = Exp(t * t * -0.5) * (sum * inverse);
        return Vector512.ConditionalSelect(Vector512.LessThan(z, Vector512<double>.Zero), tail, Vector512<double>.One - tail);
    }
}
