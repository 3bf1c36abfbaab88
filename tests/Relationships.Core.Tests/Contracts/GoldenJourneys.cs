using Relationships.Consistency;
using Relationships.Conversion;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Chi-square tails, conversion and consistency against Golden/journeys_golden.py.</summary>
public class GoldenJourneys
{
    [Fact]
    public void ChiSquareTailsAgree()
    {
        foreach (var row in GoldenRow.Read("chi_square.csv", 60))
            row.AssertNear("tail", ChiSquareTail.Of(row["x"], row["df"]), 1e-11);
    }

    [Fact]
    public void KaplanMeierAgrees()
    {
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var row in GoldenRow.Read("conversion.csv", 150))
        {
            var people = Enumerable.Range(0, 12).Where(i => row[$"days{i}"] >= 0).Select(i =>
            {
                var end = start.AddDays(row[$"days{i}"]);
                var converted = row[$"converted{i}"] > 0;
                return new FirstSale(new($"c{i}", default), start, converted ? end : null, converted ? start.AddDays(1000) : end);
            }).ToArray();
            var share = new KaplanMeierConversion(new ConversionOptions { HorizonDays = row["horizon"] }).Score(people).Share;
            row.AssertNear("share", share.Value, 1e-13);
            row.AssertNear("low", share.Low, 1e-10);
            row.AssertNear("high", share.High, 1e-10);
        }
    }

    [Fact]
    public void TheSpreadsPosteriorAgreesAsFarAsItsGridCan()
    {
        foreach (var row in GoldenRow.Read("consistency.csv", 17))
        {
            var score = ConsistencyStrategies.BetaBinomial.Score([.. Enumerable.Range(0, 4).Select(i => new ConsistencyGroup($"g{i}", row[$"good{i}"], row[$"bad{i}"]))]);
            row.AssertNear("beyond", score.ProbabilityInconsistent, 1e-3);
            row.AssertNear("spread", score.Spread.Value, 1e-3);
            row.AssertNear("mean", score.Quality.Value, 1e-3);
            row.AssertNear("first", score.Groups[0].Quality.Value, 1e-3);
        }
    }
}
