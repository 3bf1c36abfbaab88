using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Decisions;

namespace Relationships.Core.Tests.Decisions;

/// <summary>No other allocation earns more: against every subset of customers, and against a grid of efforts.</summary>
public class BudgetAllocationTests
{
    private static readonly double[] s_gains = [-3, 0, 5, 20, 20, 21, 40, 100, 300];

    private static Arbitrary<Case> Cases(int most) => Arb.From(
        from gains in Gen.ArrayOf(Gen.OneOf(Gen.Elements(s_gains), Gen.Choose(0, 400).Select(i => (double)i)), most)
        from count in Gen.Choose(0, most)
        from scale in Gen.Elements(1.0, 10, 25)
        from fix in Gen.Elements(0.0, 0, 2, 15)
        from minimum in Gen.Elements(0.0, 0, 5, 20)
        from maximum in Gen.Elements(double.PositiveInfinity, 30, 20)
        from budget in Gen.OneOf(Gen.Elements(0.0, double.PositiveInfinity), Gen.Choose(0, 200).Select(i => (double)i))
        select new Case(gains[..count], new EffortCurve { Scale = scale, Fixed = fix, Minimum = minimum, Maximum = maximum }, budget));

    [Fact]
    public void It_is_the_best_of_every_choice_of_customers() => Always.Holds(Cases(6), c =>
    {
        var outcome = Allocate(c, out var efforts);
        var best = 0.0;
        for (var subset = 1; subset < 1 << c.Gains.Length; subset++)
        {
            var served = c.Gains.Where((_, i) => (subset & (1 << i)) != 0).ToArray();
            if (ValueOf(served, c.Curve, c.Budget) is { } value)
                best = Math.Max(best, value);
        }

        Assert.Equal(best, outcome.Value, 1e-6);
        Consistent(c, outcome, efforts);
    });

    [Fact]
    public void No_grid_of_efforts_earns_more() => Always.Holds(Cases(3), c =>
    {
        var outcome = Allocate(c, out var efforts);
        Consistent(c, outcome, efforts);
        var steps = Enumerable.Range(0, 25).Select(i => i * 5.0).Where(x => x == 0 || (x >= c.Curve.Minimum && x <= c.Curve.Maximum)).ToArray();
        foreach (var grid in Grid(steps, c.Gains.Length))
        {
            if (grid.Sum(x => x > 0 ? x + c.Curve.Fixed : 0) <= c.Budget)
                Assert.True(outcome.Value >= grid.Select((x, i) => c.Curve.Value(c.Gains[i], x)).Sum() - 1e-9, string.Join(' ', grid));
        }
    });

    [Fact]
    public void More_budget_never_earns_less_and_the_margin_says_how_much_more() => Always.Holds(Cases(6), c =>
    {
        if (double.IsInfinity(c.Budget))
            return;
        var (less, more) = (Allocate(c, out _), Allocate(c with { Budget = c.Budget + 1e-4 }, out _));
        Assert.True(more.Value >= less.Value - 1e-9);
        if (c.Curve is { Fixed: 0, Minimum: 0 } && c.Budget > 0)
            Assert.InRange((more.Value - less.Value) / 1e-4, 0.999 * more.MarginalValue - 1e-4, (1.001 * less.MarginalValue) + 1e-4);
    });

    [Fact]
    public void Without_a_budget_everyone_gets_their_best_effort() => Always.Holds(Cases(6), c =>
    {
        var outcome = Allocate(c with { Budget = double.PositiveInfinity }, out var efforts);
        Assert.Equal(0, outcome.MarginalValue);
        for (var i = 0; i < efforts.Length; i++)
            Assert.Equal(c.Curve.BestEffort(c.Gains[i]), efforts[i], 1e-9);
    });

    [Fact]
    public void A_hundred_thousand_customers_have_equal_marginal_gains()
    {
        var gains = Enumerable.Range(0, 100_000).Select(i => 500.0 * ((i * 7919L) % 100_003) / 100_003).ToArray();
        var curve = new EffortCurve { Scale = 20 };
        var efforts = new double[gains.Length];
        var outcome = BudgetAllocation.Allocate(gains, curve, 1e6, efforts);

        Assert.Equal(1e6, efforts.Sum(), 1e-3);
        Assert.Equal(outcome.Value, efforts.Select((x, i) => curve.Value(gains[i], x)).Sum(), 1e-3);
        Assert.All(Enumerable.Range(0, gains.Length), i => Assert.True(efforts[i] > 0
            ? Math.Abs((gains[i] / 20 * Math.Exp(-efforts[i] / 20)) - 1 - outcome.MarginalValue) < 1e-6
            : (gains[i] / 20) - 1 <= outcome.MarginalValue + 1e-9));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var curve = new EffortCurve { Scale = 20 };
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetAllocation.Allocate([1], curve, double.NaN, new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetAllocation.Allocate([1], curve, -1, new double[1]));
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Allocate([double.NaN], curve, 1, new double[1]));
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Allocate([double.PositiveInfinity], curve, 1, new double[1]));
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Allocate([1, 2], curve, 1, new double[1]));
        Assert.Equal(default, BudgetAllocation.Allocate([], curve, 100, []));
        Assert.Equal(default, BudgetAllocation.Allocate([-0.0, double.MinValue], curve, 100, new double[2]));
    }

    /// <summary>The best that serving exactly these can earn, by bisection on the price of budget; null where the budget does not reach.</summary>
    private static double? ValueOf(double[] gains, EffortCurve curve, double budget)
    {
        if (gains.Length * (curve.Fixed + curve.Minimum) > budget)
            return null;
        double Effort(double gain, double price) => Math.Clamp(gain > 0 ? curve.Scale * Math.Log(gain / (curve.Scale * price)) : 0, curve.Minimum, curve.Maximum);
        double Spent(double price) => gains.Sum(g => Effort(g, price)) + (gains.Length * curve.Fixed);
        var (low, high) = (1.0, 1e6);
        if (Spent(1) > budget)
        {
            for (var i = 0; i < 200; i++)
            {
                var middle = (low + high) / 2;
                if (Spent(middle) > budget)
                    low = middle;
                else
                    high = middle;
            }
        }
        else
        {
            high = 1;
        }

        return gains.Sum(g => (g * curve.Share(Effort(g, high))) - Effort(g, high) - curve.Fixed);
    }

    private static IEnumerable<double[]> Grid(double[] steps, int count) => count == 0
        ? [[]]
        : Grid(steps, count - 1).SelectMany(rest => steps.Select(step => (double[])[.. rest, step]));

    private static void Consistent(Case c, BudgetOutcome outcome, double[] efforts)
    {
        Assert.Equal(outcome.Value, efforts.Select((x, i) => c.Curve.Value(c.Gains[i], x)).Sum(), 1e-6);
        Assert.Equal(outcome.Spent, efforts.Sum(x => x > 0 ? x + c.Curve.Fixed : 0), 1e-6);
        Assert.True(outcome.Spent <= c.Budget * (1 + 1e-12));
        Assert.All(efforts, x => Assert.True(x == 0 || (x >= c.Curve.Minimum - 1e-9 && x <= c.Curve.Maximum)));
        Assert.Equal(outcome.Served, efforts.Count(x => x > 0));
        Assert.True(outcome.MarginalValue >= 0);
    }

    private static BudgetOutcome Allocate(Case c, out double[] efforts)
    {
        efforts = new double[c.Gains.Length];
        return BudgetAllocation.Allocate(c.Gains, c.Curve, c.Budget, efforts);
    }

    private sealed record Case(double[] Gains, EffortCurve Curve, double Budget)
    {
        public override string ToString() => $"{string.Join(' ', Gains)}\n{Curve}\n{Budget}";
    }
}
