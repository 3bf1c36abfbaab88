using System.Runtime.Intrinsics;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class VectorMathTests
{
    [Fact]
    public void Exp2AgreesWithGoldenValues() => AssertGolden("exp2", VectorMath.Exp2, 1);

    [Fact]
    public void ExpMinusOneAgreesWithGoldenValues() => AssertGolden("exp_minus_one", x => VectorMath.ExpMinusOne(Vector512.Create(x)).ToScalar(), 2);

    [Fact]
    public void OneMinusExpAgreesWithGoldenValues() => AssertGolden("one_minus_exp", x => VectorMath.OneMinusExp(Vector512.Create(x)).ToScalar(), 2);

    [Fact]
    public void LogAgreesWithGoldenValues() => AssertGolden("log", x => VectorMath.Log(Vector512.Create(x)).ToScalar(), 1);

    [Fact]
    public void LogOnePlusAgreesWithGoldenValues() => AssertGolden("log_one_plus", x => VectorMath.LogOnePlus(Vector512.Create(x)).ToScalar(), 2);

    [Fact]
    public void ExpIsOneMoreThanExpMinusOne()
    {
        for (var x = -30.0; x < 30; x += 1.0 / 64)
            Assert.Equal(1, VectorMath.Exp(Vector512.Create(x)).ToScalar() / (1 + VectorMath.ExpMinusOne(Vector512.Create(x)).ToScalar()), x < -1 ? 1e-16 * Math.Exp(-x) : 4e-16);
    }

    [Fact]
    public void EndsAreThoseOfTheFunctions()
    {
        Assert.Equal(double.NegativeInfinity, VectorMath.Log(Vector512.Create(0.0)).ToScalar());
        Assert.Equal(double.PositiveInfinity, VectorMath.Log(Vector512.Create(double.PositiveInfinity)).ToScalar());
        Assert.Equal(0, VectorMath.Log(Vector512.Create(1.0)).ToScalar());
        Assert.Equal(1, VectorMath.Exp(Vector512.Create(0.0)).ToScalar());
        Assert.Equal(0, VectorMath.Exp(Vector512.Create(double.NegativeInfinity)).ToScalar());
        Assert.Equal(double.PositiveInfinity, VectorMath.Exp(Vector512.Create(double.PositiveInfinity)).ToScalar());
        Assert.Equal(1, VectorMath.OneMinusExp(Vector512.Create(double.PositiveInfinity)).ToScalar());
        Assert.Equal(0, VectorMath.OneMinusExp(Vector512.Create(0.0)).ToScalar());
        Assert.True(double.IsNaN(VectorMath.Exp(Vector512.Create(double.NaN)).ToScalar()));
    }

    [Fact]
    public void Exp2OfWholeNumbersIsExact()
    {
        for (var k = -1074; k <= 1023; k++)
            Assert.Equal(Math.ScaleB(1, k), VectorMath.Exp2(k));
    }

    [Fact]
    public void Exp2HasEnds()
    {
        Assert.Equal(0, VectorMath.Exp2(double.NegativeInfinity));
        Assert.Equal(0, VectorMath.Exp2(-1e308));
        Assert.Equal(double.PositiveInfinity, VectorMath.Exp2(1024));
        Assert.Equal(double.PositiveInfinity, VectorMath.Exp2(double.PositiveInfinity));
        Assert.True(double.IsNaN(VectorMath.Exp2(double.NaN)));
        Assert.Equal(1, VectorMath.Exp2(-0.0));
    }

    [Fact]
    public void PowersOfWhatIsPastHaveTheBitsOfAll()
    {
        var random = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var x = Vector512.Create(i switch { 0 => 0.0, 1 => -0.0, 2 => double.NegativeInfinity, 3 => double.NaN, 4 => -1074.5, _ => -Math.Pow(10, (random.NextDouble() * 40) - 20) });
            Assert.Equal(VectorMath.Exp2(x).AsInt64(), VectorMath.Exp2OfPast(x).AsInt64());
        }
    }

    [Fact]
    public void ANumberHasTheSameBitsAloneAndInAnyPlaceOfASpan()
    {
        var random = new Random(1);
        for (var length = 0; length < 40; length++)
        {
            double[] x = [.. Enumerable.Range(0, length).Select(_ => (random.NextDouble() - 0.5) * 200)];
            var powers = new double[length];
            VectorMath.Exp2(x, powers);
            Assert.Equal(x.Select(VectorMath.Exp2).Select(BitConverter.DoubleToInt64Bits), powers.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    private static void AssertGolden(string function, Func<double, double> of, double units)
    {
        var rows = GoldenTable.Read("vector_math.csv", 400).Where(row => string.Equals(row[0], function, StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count >= 90);
        foreach (var row in rows)
        {
            // A value printed to 30 digits rounds to the double next to it; one more unit than half of that counts as one.
            var expected = GoldenTable.Number(row[2]);
            var unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
            var actual = of(GoldenTable.Number(row[1]));
            Assert.True(Math.Abs(actual - expected) <= units * unit, $"{string.Join(", ", row)}: got {actual:R}, {Math.Abs(actual - expected) / unit} units off");
        }
    }
}
