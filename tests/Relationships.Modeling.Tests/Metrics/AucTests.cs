using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Metrics;

public sealed class AucTests
{
    [Fact]
    public void By_hand()
    {
        // Pairs of (positive, negative): .35 beats .1 only, .8 beats both: 3 of 4. The example of scikit-learn's roc_auc_score.
        Assert.Equal(.75, Auc.Of([.1, .4, .35, .8], [false, false, true, true]));
        Assert.Equal(.5, Auc.Of([1, 1, 1], [true, false, false]));
        Assert.Equal(1, Auc.Of([double.NegativeInfinity, double.PositiveInfinity], [false, true]));
        Assert.Equal(.5, Auc.Of([-0.0, 0.0], [false, true]));
    }

    [Fact]
    public void Absent_class_has_no_area()
    {
        Assert.Equal(double.NaN, Auc.Of([], []));
        Assert.Equal(double.NaN, Auc.Of([1, 2], [true, true]));
        Assert.Equal(double.NaN, Auc.Of([1, 2], [false, false]));
    }

    [Fact]
    public void NaN_and_unequal_lengths_are_refused()
    {
        Assert.Contains("scores[1] is NaN", Assert.Throws<ArgumentException>(() => Auc.Of([1, double.NaN], [true, false])).Message, StringComparison.Ordinal);
        Assert.Contains("1 values for 2 scores", Assert.Throws<ArgumentException>(() => Auc.Of([1, 2], [true])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equals_the_count_over_all_pairs() => Samples.Check((scores, outcomes) =>
    {
        double wins = 0, pairs = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            for (var j = 0; j < scores.Length; j++)
            {
                if (!outcomes[i] || outcomes[j])
                    continue;
                pairs++;
                wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
            }
        }

        return Samples.Same(pairs == 0 ? double.NaN : wins / pairs, Auc.Of(scores, outcomes));
    });

    [Fact]
    public void Only_the_order_counts() => Samples.Check((scores, outcomes) =>
        Samples.Same(Auc.Of(scores, outcomes), Auc.Of(Array.ConvertAll(scores, s => Math.Exp(s / 10) + 3), outcomes)));

    [Fact]
    public void Reversing_the_scores_gives_the_complement() => Samples.Check((scores, outcomes) =>
        Samples.Same(1 - Auc.Of(scores, outcomes), Auc.Of(Array.ConvertAll(scores, s => -s), outcomes)));

    [Fact]
    public void Reversing_the_outcomes_gives_the_complement() => Samples.Check((scores, outcomes) =>
        Samples.Same(1 - Auc.Of(scores, outcomes), Auc.Of(scores, Array.ConvertAll(outcomes, o => !o))));
}
