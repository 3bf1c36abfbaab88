using System.Globalization;
using Relationships.Modeling.Metrics;
using Relationships.Modeling.Networks;
using Relationships.Modeling.Randomness;
using Relationships.Networks;

namespace Relationships.Modeling.Tests.Networks;

public class RatingEvaluationTests
{
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Strategies => [.. NetworkTrustStrategies.All.Keys];

    /// <summary>The rating is predicted before it is added; those of one instant do not see each other.</summary>
    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_prediction_is_made_of_the_strictly_earlier_ratings_alone(string strategy)
    {
        var ratings = Some(250, 5);
        var judge = NetworkTrustStrategies.Make(strategy, RatingEvaluation.Bare(NetworkTrustOptions.Default))!;
        var sequence = new RatingSequence(ratings);
        var predicted = RatingEvaluation.Predict(sequence, judge, cancellation: TestContext.Current.CancellationToken);
        for (var i = 0; i < sequence.Ratings.Length; i += 7)
        {
            var rating = sequence.Ratings[i];
            var earlier = TrustGraph.OfRatings(ratings.Where(r => r.At < rating.At));
            Assert.Equal(judge.Score(earlier, earlier.Question(rating.Source, rating.Target)).Value, predicted[i].Value, 1e-12);
        }
    }

    [Fact]
    public void Any_order_of_the_lines_gives_the_same_figures()
    {
        var ratings = Some(400, 10);
        Assert.Equal(RatingEvaluation.Run(ratings, cancellation: TestContext.Current.CancellationToken), RatingEvaluation.Run(ratings.AsEnumerable().Reverse(), cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void History_is_an_earlier_rating_not_one_of_the_same_instant()
    {
        var sequence = new RatingSequence(
        [
            new("a", "k", 1, s_start), new("b", "k", 1, s_start), new("c", "k", 1, s_start.AddDays(1)), new("k", "k", 1, s_start), new("k", "a", 1, s_start.AddDays(2)),
        ]);
        Assert.Equal([false, false, true, false], sequence.HasHistory.ToArray());
    }

    [Fact]
    public void Baselines_are_the_mean_and_the_beta_of_earlier_ratings()
    {
        var sequence = new RatingSequence([new("a", "k", 10, s_start), new("b", "k", -5, s_start.AddDays(1)), new("c", "k", 1, s_start.AddDays(2)), new("d", "k", 1, s_start.AddDays(2))]);
        Assert.Equal([.5, 1, .625, .625], RatingBaselines.MeanOfEarlier(sequence));
        Assert.Equal([.5, 11.0 / 12, 11.0 / 27, 11.0 / 27], RatingBaselines.BetaBadThrice(sequence));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatingBaselines.MeanOfEarlier(sequence, double.NaN));
    }

    [Fact]
    public void Where_nothing_can_be_ranked_there_is_no_figure()
    {
        var none = RatingEvaluation.Run([], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((0, default), (none.Ratings, none.Trust));
        var good = RatingEvaluation.Run([new("a", "k", 1, s_start), new("b", "k", 1, s_start.AddDays(1))], cancellation: TestContext.Current.CancellationToken);
        Assert.Null(good.Trust.Auc);
        Assert.NotNull(good.Trust.Brier);
        Assert.DoesNotContain(RatingBacktest.Run([], bootstrap: new BootstrapOptions { Resamples = 3 }).Scorers, static s => s.Auc is not null);
    }

    [Fact]
    public void Who_is_rated_badly_by_honest_raters_is_found_out()
    {
        var result = RatingEvaluation.Run(Some(3000, 60), cancellation: TestContext.Current.CancellationToken);
        Assert.True(result.Trust.AucWithHistory > result.Baseline.AucWithHistory);
        Assert.True(result.Trust.AucWithHistory > .7);
    }

    [Fact]
    public void Bitcoin_alpha_is_predicted_from_the_past_alone_with_an_AUC_above_84_percent()
    {
        var result = RatingEvaluation.Run(Alpha(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((24186, 22650, 19705), (result.Ratings, result.Positives, result.WithHistory));
        Assert.Equal(.6731, result.Baseline.AucWithHistory!.Value, 1e-4);
        Assert.True(result.Trust.AucWithHistory >= .84, $"{result.Trust}");
        Assert.True(result.Trust.Brier < .05);
    }

    [Fact]
    public void Each_part_of_trust_is_weighed_with_a_paired_interval()
    {
        var result = RatingBacktest.Run(Alpha(), bootstrap: new BootstrapOptions { Resamples = 50 });
        var parts = result.Scorers.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        Assert.Equal((19705, RatingBacktest.Whole), (result.N, result.Reference));
        foreach (var name in new[] { "without-own-evidence", "without-propensity", "without-reciprocity", "without-others-words", "without-paths", "without-introductions", "mean-of-earlier", "beta-bad-thrice" })
            Assert.InRange(parts[name].AucDifference!.Value, parts[name].AucDifferenceLow!.Value - .02, parts[name].AucDifferenceHigh!.Value + .02);

        // Nobody there rates anybody twice.
        Assert.Equal(0, parts["without-own-evidence"].AucDifference!.Value);
        Assert.True(parts["without-propensity"].AucDifferenceHigh < -.05);
        Assert.True(parts["without-others-words"].AucDifferenceHigh < -.05);
        Assert.True(parts["without-reciprocity"].AucDifferenceHigh < 0);
    }

    private static IEnumerable<Rating> Alpha() => File.ReadLines(SharedData.PathOf("bitcoin_alpha_ratings.csv")).Skip(1).Select(static line =>
    {
        var f = line.Split(',');
        return new Rating(f[0], f[1], double.Parse(f[2], CultureInfo.InvariantCulture), DateTimeOffset.FromUnixTimeSeconds(long.Parse(f[3], CultureInfo.InvariantCulture)));
    });

    /// <summary>Ratings of people of differing honesty by people of differing severity; several share a day.</summary>
    private static List<Rating> Some(int count, int people)
    {
        var random = new RandomStream(7);
        var ratings = new List<Rating>();
        for (var i = 0; i < count; i++)
        {
            var (source, target) = (random.NextInt32(people), random.NextInt32(people));
            var isGood = random.NextUniform() < (target % 3 == 0 ? .3 : .95) - (source % 4 == 0 ? .2 : 0);
            ratings.Add(new Rating($"p{source}", $"p{target}", isGood ? 1 + random.NextInt32(9) : -1 - random.NextInt32(9), s_start.AddDays(i / 3)));
        }

        return ratings;
    }
}
