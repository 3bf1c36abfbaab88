using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Metrics;

public sealed class ErrorTests
{
    [Fact]
    public void Brier_by_hand()
    {
        Assert.Equal((.01 + .16 + .09) / 3, BrierScore.Of([.1, .6, .7], [false, true, true]), 15);
        Assert.Equal(.25, BrierScore.Of([.5, .5], [false, true]));
        Assert.Equal(double.NaN, BrierScore.Of([], []));
    }

    [Fact]
    public void Brier_refuses_what_is_no_probability()
    {
        foreach (var bad in new[] { double.NaN, -1e-9, 1.0000001, double.PositiveInfinity })
            Assert.Contains("between 0 and 1", Assert.Throws<ArgumentException>(() => BrierScore.Of([bad], [true])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_errors_by_hand()
    {
        Assert.Equal(2, ForecastError.MeanAbsolute([1, 2, 6], [0, 4, 3]));
        Assert.Equal(Math.Sqrt(14 / 3.0), ForecastError.RootMeanSquare([1, 2, 6], [0, 4, 3]), 15);
        Assert.Equal(double.NaN, ForecastError.MeanAbsolute([], []));
        Assert.Equal(double.NaN, ForecastError.RootMeanSquare([], []));
    }

    [Fact]
    public void Forecast_errors_refuse_what_is_not_finite()
    {
        Assert.Throws<ArgumentException>(() => ForecastError.MeanAbsolute([double.PositiveInfinity], [1]));
        Assert.Throws<ArgumentException>(() => ForecastError.RootMeanSquare([1], [double.NaN]));
        Assert.Throws<ArgumentException>(() => ForecastError.RootMeanSquare([1], []));
    }

    [Fact]
    public void Root_mean_square_is_never_below_mean_absolute() => Samples.Check((scores, outcomes) =>
    {
        var actuals = Array.ConvertAll(outcomes, o => o ? 1.0 : 0);
        return scores.Length == 0
            || ForecastError.RootMeanSquare(scores, actuals) >= ForecastError.MeanAbsolute(scores, actuals) - 1e-12;
    });
}
