using FsCheck;
using FsCheck.Fluent;

namespace Relationships.Modeling.Tests.Metrics;

/// <summary>Scores (with many ties) and outcomes of up to forty customers, for the laws.</summary>
internal static class Samples
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Arbitrary<(double[] Scores, bool[] Outcomes)> s_samples = Gen.Choose(0, 40).SelectMany(n =>
        Gen.Choose(-20, 20).Select(s => s / 2.0).ArrayOf(n).Zip(ArbMap.Default.GeneratorFor<bool>().ArrayOf(n))).ToArbitrary();

    public static void Check(Func<double[], bool[], bool> law) => Prop.ForAll(s_samples, s => law(s.Scores, s.Outcomes)).Check(s_config);

    public static bool Same(double expected, double actual) =>
        double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected));
}
