using Relationships.Policies;
using Relationships.Reporting.Pages;

namespace Relationships.Reporting.Tests.Pages;

public sealed class PhrasesTests
{
    private static readonly StagePolicy s_stages = new() { Acquaintance = 0.1, Relationship = 0.45, Friendship = 0.7, Kin = 0.85 };

    [Theory]
    [InlineData(10199, 10223, "99.8%")]
    [InlineData(9999, 10000, ">99.9%")]
    [InlineData(994, 1000, "99%")]
    [InlineData(1, 1, "100%")]
    [InlineData(1, 10000, "<0.1%")]
    [InlineData(0, 10000, "0%")]
    [InlineData(0, 0, "–")]
    public void What_is_not_all_is_no_100_per_cent(long part, long whole, string expected) => Assert.Equal(expected, Phrases.Percent(part, whole));

    [Theory]
    [InlineData(0.0984, "0.098")]
    [InlineData(0.1, "0.10")]
    [InlineData(0.4496, "0.4496")]
    [InlineData(0.4504, "0.45")]
    [InlineData(0.31, "0.31")]
    [InlineData(double.NaN, "–")]
    public void A_score_beside_its_stage_does_not_seem_to_stand_at_another(double score, string expected) => Assert.Equal(expected, Phrases.Score(score, s_stages));
}
