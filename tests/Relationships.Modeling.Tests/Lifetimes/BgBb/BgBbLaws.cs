using FsCheck;
using FsCheck.Fluent;
using Relationships.Modeling.Lifetimes.BgBb;

namespace Relationships.Modeling.Tests.Lifetimes.BgBb;

public sealed class BgBbLaws
{
    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20100, 7);

    [Fact]
    public void Nothing_is_NaN_or_infinite() => Check(5000, 1e-50, 1e50, (model, c) =>
        double.IsFinite(model.LogLikelihood(c)) && model.LogLikelihood(c) <= 1e-9
        && model.ProbabilityAlive(c) is >= 0 and <= 1
        && model.ExpectedPurchases(c, 40) is >= 0 and <= 40
        && model.PurchaseProbability(c, 3, 40) is >= 0 and <= 1
        && double.IsFinite(model.DiscountedExpectedPurchases(c, .01))
        && model.DiscountedExpectedPurchases(c, .01) >= 0
        && model.ExpectedPurchases(40) is >= 0 and <= 40
        && model.PurchaseProbability(3, 40) is >= 0 and <= 1);

    [Fact]
    public void Alive_falls_with_silence_and_rises_with_a_later_purchase() => Check(60, .01, 100, (model, c) =>
        model.ProbabilityAlive(c with { Opportunities = c.Opportunities + 1 }) <= model.ProbabilityAlive(c) * (1 + 1e-12)
        && (c.Purchases == 0 || c.LastPurchase == c.Opportunities
            || model.ProbabilityAlive(c) <= model.ProbabilityAlive(c with { LastPurchase = c.LastPurchase + 1 }) * (1 + 1e-12)));

    [Fact]
    public void Probabilities_sum_to_one_and_their_mean_is_the_expectation() => Check(40, .01, 100, (model, c) =>
    {
        double sum = 0, mean = 0;
        for (var x = 0; x <= 12; x++)
        {
            sum += model.PurchaseProbability(c, x, 12);
            mean += x * model.PurchaseProbability(c, x, 12);
        }

        var expected = model.ExpectedPurchases(c, 12);
        return Math.Abs(sum - 1) <= 1e-11 && Math.Abs(mean - expected) <= 1e-11 * Math.Max(expected, 1e-3)
            && model.PurchaseProbability(c, 13, 12) == 0;
    });

    [Fact]
    public void Expectation_adds_over_what_comes_first() => Check(40, .01, 100, (model, c) =>
    {
        // Buys or does not at the next opportunity; the rest is expected from there.
        var buys = model.PurchaseProbability(c, 1, 1);
        var bought = new OpportunitySummary(c.Purchases + 1, c.Opportunities + 1, c.Opportunities + 1);
        var later = buys * (1 + model.ExpectedPurchases(bought, 7));
        later += (1 - buys) * model.ExpectedPurchases(c with { Opportunities = c.Opportunities + 1 }, 7);
        return Math.Abs(later - model.ExpectedPurchases(c, 8)) <= 1e-10 * Math.Max(later, 1e-6);
    });

    [Fact]
    public void Residual_falls_with_the_discount_and_is_the_limit_of_the_discounted_sum() => Check(40, .01, 100, (model, c) =>
    {
        double sum = 0;
        for (var k = 1; k <= 80; k++)
            sum += (model.ExpectedPurchases(c, k) - model.ExpectedPurchases(c, k - 1)) * Math.Pow(2, -k);
        var residual = model.DiscountedExpectedPurchases(c, 1);
        return Math.Abs(sum - residual) <= 1e-10 * Math.Max(residual, 1e-4)
            && residual <= model.DiscountedExpectedPurchases(c, .5)
            && model.DiscountedExpectedPurchases(c, .5) <= model.DiscountedExpectedPurchases(c, .001);
    });

    [Fact]
    public void Interval_holds_its_mass_and_no_more_than_needed() => Check(40, .01, 100, (model, c) =>
    {
        var (_, low, high, _, _) = model.PurchaseInterval(c, 10);
        double below = 0, inside = 0;
        for (var x = 0; x <= high; x++)
        {
            if (x < low)
                below += model.PurchaseProbability(c, x, 10);
            else
                inside += model.PurchaseProbability(c, x, 10);
        }

        return low <= high && inside >= .9 - 1e-9 && below < .05 + 1e-9;
    });

    private static void Check(int most, double smallest, double largest, Func<BgBbModel, OpportunitySummary, bool> law)
    {
        var shapes = Gen.Choose(0, 1_000_000).Select(k => Math.Clamp(smallest * Math.Pow(largest / smallest, k / 1e6), smallest, largest));
        var customers = from n in Gen.Choose(0, most)
                        from x in Gen.Choose(0, n)
                        from silent in Gen.Choose(0, n - x)
                        select new OpportunitySummary(x, x == 0 ? 0 : n - silent, n);
        Prop.ForAll(
            (from a in shapes
             from b in shapes
             from g in shapes
             from d in shapes
             from c in customers
             select (a, b, g, d, c)).ToArbitrary(),
            t => law(new BgBbModel(t.a, t.b, t.g, t.d), t.c)).Check(Thorough);
    }
}
