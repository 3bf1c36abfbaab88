using System.Runtime.Intrinsics;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Optimization;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>The parts against each other: eights against one customer, derivatives against differences.</summary>
public class KernelTests
{
    [Fact]
    public void EightsAgreeWithTheReference()
    {
        var random = new RandomStream(4);
        for (var i = 0; i < 3000; i++)
        {
            var (r, alpha, s) = (Spread(random, -2, 2), Spread(random, -2, 2), Spread(random, -2, 2));
            var beta = i % 10 == 0 ? alpha : alpha * Spread(random, -2, 2);
            var x = Math.Floor(Spread(random, 0, 2)) - 1;
            var age = Spread(random, -1, 3);
            var last = x == 0 ? 0 : age * (1 - Spread(random, -4, 0));
            var steps = DeathFraction.Steps(alpha, beta, 0);
            if (steps == 0)
                continue;
            var reference = new History(r, alpha, s, beta, x, last, age).ProbabilityAlive();
            var eight = DeathFraction.ProbabilityAlive(
                Vector512.Create(r + x), Vector512.Create(s), Vector512.Create(alpha), Vector512.Create(beta), Vector512.Create(last), Vector512.Create(age), steps);
            Assert.Equal(reference, eight[5], (1e-12 * reference) + 1e-300);
        }
    }

    [Fact]
    public void FarApartParametersGoByTheIntegral() => Assert.Equal(0, DeathFraction.Steps(1e-6, 1e6, 0));

    [Fact]
    public void LogLikelihoodsOfRowsAreThoseOfTheReference()
    {
        var random = new RandomStream(5);
        for (var i = 0; i < 2000; i++)
        {
            var (r, alpha, s, beta) = (Spread(random, -2, 2), Spread(random, -2, 2), Spread(random, -2, 2), Spread(random, -2, 2));
            var age = Spread(random, -1, 3);
            var x = Math.Floor(Spread(random, 0, 3)) - 1;
            var last = x == 0 ? 0 : age * random.NextUniform();
            var table = Table([x], [last], [age]);
            var point = new[] { Math.Log(r), Math.Log(alpha), Math.Log(s), Math.Log(beta) };
            var total = new TotalLikelihood(table, [], []).Evaluate(point, new double[4], new SquareMatrix(4));
            var reference = new History(Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), Math.Exp(point[3]), x, last, age).LogLikelihood();
            Assert.Equal(reference, total, (1e-11 * Math.Abs(reference)) + 1e-11);
        }
    }

    [Theory]
    [InlineData(.55, 10.6, .6, 11.7)]
    [InlineData(.55, 11.7, .6, 10.6)]
    [InlineData(5, 3, .1, 80)]
    [InlineData(.05, 90, 20, 2)]
    [InlineData(1, 7, 1, 7)]
    public void DerivativesAreThoseOfTheFunction(double r, double alpha, double s, double beta)
    {
        var table = Table([0, 0, 1, 2, 3, 30, 200, 7], [0, 0, 2, 30, 38.5, 38, 39, 5], [39, 27, 39, 39, 38.5, 39, 39, 400]);
        AssertDerivatives(new TotalLikelihood(table, [], []), [Math.Log(r), Math.Log(alpha), Math.Log(s), Math.Log(beta)]);
    }

    [Fact]
    public void DerivativesInCoefficientsToo()
    {
        var table = PurchaseSummaryTable.FromColumns(new()
        {
            Unit = TimeUnit.Week,
            Repeats = [0, 1, 4, 0, 9],
            AgeAtLastPurchase = [0, 3, 20, 0, 30],
            Age = [30, 31, 32, 33, 34],
            Weights = [5, 1, 2, 1, 3],
            Covariates = new Dictionary<string, double[]> { ["a"] = [0, 1, 1, 0, .5], ["b"] = [-1, .3, 2, .1, 0] },
        });
        AssertDerivatives(new TotalLikelihood(table, [0, 1], [1]), [-.5, 2.2, -.4, 2.5, .3, -.2, .4]);
    }

    [Fact]
    public void ThousandsOfPurchasesHaveDerivativesToo() => AssertDerivatives(
        new TotalLikelihood(Table([5000, 9000, 4096, 4097], [300, 50, 39, 39], [301, 60, 39, 39.5]), [], []), [.3, 1.1, -.2, 2]);

    private static void AssertDerivatives(TotalLikelihood likelihood, double[] point)
    {
        const double step = 1e-5;
        var n = point.Length;
        var (gradient, hessian, unused) = (new double[n], new SquareMatrix(n), new SquareMatrix(n));
        likelihood.Evaluate(point, gradient, hessian);
        for (var i = 0; i < n; i++)
        {
            var (up, down) = (new double[n], new double[n]);
            var (here, there) = ((double[])point.Clone(), (double[])point.Clone());
            (here[i], there[i]) = (point[i] + step, point[i] - step);
            var (high, low) = (likelihood.Evaluate(here, up, unused), likelihood.Evaluate(there, down, unused));
            var size = 1 + Math.Abs(high);
            Assert.Equal((high - low) / (2 * step), gradient[i], 1e-8 * size);
            for (var j = 0; j < n; j++)
                Assert.Equal((up[j] - down[j]) / (2 * step), hessian[i, j], 1e-6 * (1 + Math.Abs(hessian[i, i])));
        }
    }

    private static PurchaseSummaryTable Table(double[] x, double[] last, double[] age) =>
        PurchaseSummaryTable.FromColumns(new() { Unit = TimeUnit.Week, Repeats = x, AgeAtLastPurchase = last, Age = age });

    private static double Spread(RandomStream random, double low, double high) => Math.Pow(10, low + ((high - low) * random.NextUniform()));
}
