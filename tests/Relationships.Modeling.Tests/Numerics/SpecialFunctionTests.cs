using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Tests.Numerics;

public class SpecialFunctionTests
{
    // mpmath: psi(0, x).
    [Theory]
    [InlineData(.01, -100.56088545786867)]
    [InlineData(.5, -1.9635100260214235)]
    [InlineData(1, -.5772156649015329)]
    [InlineData(7.25, 1.910453526883736)]
    [InlineData(5000, 8.517093188082904)]
    public void DigammaHasItsDigits(double x, double expected) => Assert.Equal(expected, Digamma.Of(x), 2e-15 * Math.Max(1, Math.Abs(expected)));

    [Theory]
    [InlineData(3.841458820694124, 1, .05)]
    [InlineData(6.251388631170325, 3, .1)]
    [InlineData(0, 2, 1)]
    [InlineData(2, 2, .36787944117144233)]
    [InlineData(1000, 4, 3.569412779777384e-215)]
    public void ChiSquareTails(double x, double freedom, double expected) =>
        Assert.Equal(expected, IncompleteGamma.ChiSquareTail(x, freedom), expected < 1e-100 ? 1e-12 * expected : 1e-13);

    [Fact]
    public void SmallArgumentsKeepTheirDigits()
    {
        Assert.Equal(1e-20, Elementary.LogOnePlus(1e-20));
        Assert.Equal(1e-20, Elementary.ExpMinusOne(1e-20));
        Assert.Equal(9.9995000333308335e-5, Elementary.LogOnePlus(1e-4), 1e-19);
        Assert.Equal(1.0000500016667083e-4, Elementary.ExpMinusOne(1e-4), 1e-19);
        Assert.Equal(-1, Elementary.ExpMinusOne(-800));
        Assert.Equal(double.PositiveInfinity, Elementary.LogOnePlus(double.PositiveInfinity));
        Assert.Equal(1000, Elementary.SoftPlus(1000));
        Assert.Equal(0, Elementary.SoftPlus(-1000));
    }

    [Fact]
    public void PiecesAreFunctionsToRounding()
    {
        Span<double> nodes = stackalloc double[BinadePieces.Coefficients];
        Span<double> values = stackalloc double[BinadePieces.Coefficients];
        Span<double> coefficients = stackalloc double[BinadePieces.Coefficients];
        foreach (var x in new[] { 1e-300, .001, 1, 1.49999, 1.5, 4.4136, 31.4, 47.9, 1e9 })
        {
            BinadePieces.Nodes(BinadePieces.Index(x), nodes);
            for (var i = 0; i < nodes.Length; i++)
                values[i] = Math.Pow(nodes[i] / x, -.8) * Math.Log(2 + (nodes[i] / x));
            BinadePieces.Fit(values, coefficients);
            Assert.Equal(Math.Log(3), BinadePieces.Evaluate(coefficients, BinadePieces.Place(x)), 3e-14);
        }
    }
}
