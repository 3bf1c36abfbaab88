using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

/// <summary>Whatever a policy file holds, reading names faults and never breaks.</summary>
public sealed class PolicyTextTests
{
    [Theory]
    [InlineData("""{"extends":"default","continuum.repeat.ceiling":0.1}""", "continuum.repeat.ceiling")]
    [InlineData("""{"extends":"default","continuum.repeat.ceiling":0.1,"continuum":{"repeat":{"ceiling":0.2}}}""", "continuum.repeat.ceiling")]
    [InlineData("""{"extends":"default","continuum":{"repeat.ceiling":0.1}}""", "continuum.repeat.ceiling")]
    [InlineData("""{"extends":"default","name":"\ud800"}""", "$")]
    [InlineData("""{"extends":"\ud800"}""", "$")]
    [InlineData("""{"extends":"default","\ud800":1}""", "$")]
    [InlineData("""{"extends":"default","kinds":{"\ud800":{}}}""", "$")]
    [InlineData("""{"extends":"default","reasons":{"a":"\ud800"}}""", "$")]
    public void IsToldByItsPath(string json, string path)
    {
        Assert.False(EvidencePolicy.TryParse(json, out _, out var faults));
        Assert.Contains(faults, f => f.Path == path);
    }

    [Fact]
    public void FiveFaultsOfReadingAndOfTheWholeAreToldTogether()
    {
        const string Json = """
            {"extends":"default","bogus":1,"continuum":{"repeat":{"halfLifeDays":-1},"stages":{"friendship":0.2}},
             "kinds":{"purchase":{"feeds":{"repeat":-3}},"offer":{"initiator":"brand"}}}
            """;

        Assert.False(EvidencePolicy.TryParse(Json, out _, out var faults));
        Assert.Equal(
            ["bogus", "continuum.repeat.halfLifeDays", "continuum.stages.friendship", "kinds.offer.initiator", "kinds.purchase.feeds.repeat"],
            faults.Select(f => f.Path).Order(StringComparer.Ordinal));
    }
}
