using FsCheck;
using FsCheck.Fluent;
using Relationships.Reporting.Charts;

namespace Relationships.Reporting.Tests.Charts;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 10, 5, "0 2 4 6 8 10")]
    [InlineData(0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-3, 17, 4, "-5 0 5 10 15 20")]
    [InlineData(0, 39000, 4, "0 10,000 20,000 30,000 40,000")]
    [InlineData(0, 4e8, 4, "0e0 1e8 2e8 3e8 4e8")]
    public void Known_ranges(double min, double max, int most, string labels)
    {
        var ticks = Ticks.Of(min, max, most);
        Assert.Equal(labels, string.Join(' ', ticks.Places.Select(p => ticks.Label(p, null))));
    }

    [Fact]
    public void They_cover_the_range_with_few_round_steps_whose_labels_differ() =>
        Prop.ForAll(Ranges(), static r =>
        {
            var (low, high) = (Math.Min(r.A, r.B), Math.Max(r.A, r.B));
            var ticks = Ticks.Of(low, high, r.Most);
            var places = ticks.Places.ToList();
            var mantissa = ticks.Step / Math.Pow(10, Math.Floor(Math.Log10(ticks.Step) + 1e-9));
            return ticks.Min <= low + (1e-9 * Math.Abs(low)) && ticks.Max >= high - (1e-9 * Math.Abs(high)) && ticks.Max > ticks.Min
                && places.Count >= 1 && places.Count <= r.Most + 3
                && places.Zip(places.Skip(1)).All(static p => p.Second > p.First)
                && new[] { 1.0, 2, 5 }.Any(m => Math.Abs(mantissa - m) < 1e-6);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1, 3));

    [Fact]
    public void Given_ends_stay_as_they_are() =>
        Prop.ForAll(Ranges(), static r =>
        {
            var (low, high) = (Math.Min(r.A, r.B), Math.Max(r.A, r.B) + 1);
            var ticks = Ticks.Of(low, high, r.Most, fixedMin: true, fixedMax: true);
            return ticks.Min == low && (ticks.Max == high || high - low < 1e-9 * Math.Abs(low)) && ticks.Places.All(p => p >= low - (1e-6 * ticks.Step) && p <= ticks.Max + (1e-6 * ticks.Step));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(3, 5));

    private static Arbitrary<(double A, double B, int Most)> Ranges() =>
        (from a in Gen.Choose(-1_000_000, 1_000_000)
         from b in Gen.Choose(-1_000_000, 1_000_000)
         from scale in Gen.Choose(-12, 12)
         from most in Gen.Choose(1, 20)
         select (a * Math.Pow(10, scale), b * Math.Pow(10, scale), most)).ToArbitrary();
}
