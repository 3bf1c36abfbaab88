using FsCheck;
using FsCheck.Fluent;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>A random model with a random customer, and times to ask about.</summary>
internal sealed record BetaGeometricCase(IPurchaseModel Model, PurchaseSummary Customer, double Horizon, double Later, double Rate)
{
    /// <summary>A table of the one customer.</summary>
    public PurchaseSummaryTable Table => PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
    {
        Unit = TimeUnit.Week,
        Repeats = [Customer.Repeats],
        AgeAtLastPurchase = [Customer.AgeAtLastPurchase.In(TimeUnit.Week)],
        Age = [Customer.Age.In(TimeUnit.Week)],
    });

    /// <summary>Checks a law on seeded random cases.</summary>
    public static void Always(double least, double most, int mostRepeats, Func<BetaGeometricCase, bool> law, int cases = 300) =>
        Prop.ForAll(Generate(least, most, mostRepeats).ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(1997, 931));

    private static Gen<BetaGeometricCase> Generate(double least, double most, int mostRepeats) =>
        from modified in Gen.Elements(false, true)
        from r in Wide(least, most)
        from alpha in Wide(least, most)
        from a in Wide(least, most)
        from b in Wide(least, most)
        from x in Gen.OneOf(Gen.Choose(0, Math.Min(4, mostRepeats)), Gen.Choose(0, Math.Min(60, mostRepeats)), Gen.Choose(0, mostRepeats))
        from age in Gen.OneOf(Wide(0.01, 5000), Gen.Constant(0.0), Gen.Constant(39.0))
        from share in Gen.OneOf(Gen.Constant(1.0), Gen.Constant(0.0), Gen.Choose(0, 1000).Select(n => n / 1000.0))
        from horizon in Wide(1e-3, 1e4)
        from later in Wide(1e-3, 1e4)
        from rate in Wide(1e-4, 1)
        select new BetaGeometricCase(
            modified ? new MbgNbdModel(r, alpha, a, b, TimeUnit.Week) : new BgNbdModel(r, alpha, a, b, TimeUnit.Week),
            new PurchaseSummary(x, Duration.Weeks(x == 0 ? 0 : share * age), Duration.Weeks(age)),
            horizon, later, rate);

    private static Gen<double> Wide(double least, double most) =>
        Gen.Choose(0, 1_000_000).Select(n => least * Math.Pow(most / least, n / 1e6));
}
