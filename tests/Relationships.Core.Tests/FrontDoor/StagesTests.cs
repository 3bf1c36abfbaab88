using Relationships.Continuum;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

public class StagesTests
{
    private static readonly StagePolicy s_stages = EvidencePolicy.Default.Continuum.Stages;

    [Theory]
    [InlineData(0, "transaction")]
    [InlineData(0.0999, "transaction")]
    [InlineData(0.1, "acquaintance")]
    [InlineData(0.45, "relationship")]
    [InlineData(0.7, "friendship")]
    [InlineData(1, "friendship")]
    public void AStageBeginsAtItsThreshold(double value, string stage) => Assert.Equal(stage, ContinuumStages.Of(value, false, s_stages).Name());

    [Theory]
    [InlineData(0.85, "kin")]
    [InlineData(0.8499, "friendship")]
    public void KinNeedsResilienceBesides(double value, string stage)
    {
        Assert.Equal(stage, ContinuumStages.Of(value, true, s_stages).Name());
        Assert.Equal("friendship", ContinuumStages.Of(value, false, s_stages).Name());
    }

    [Theory]
    [InlineData(0.43, ContinuumStage.Relationship, ContinuumStage.Relationship)]
    [InlineData(0.419, ContinuumStage.Relationship, ContinuumStage.Acquaintance)]
    [InlineData(0.68, ContinuumStage.Friendship, ContinuumStage.Friendship)]
    [InlineData(0.43, ContinuumStage.Friendship, ContinuumStage.Relationship)]
    [InlineData(0.75, ContinuumStage.Acquaintance, ContinuumStage.Friendship)]
    [InlineData(0.02, ContinuumStage.Friendship, ContinuumStage.Transaction)]
    public void AStageOnceReachedIsLostOnlyBelowTheHysteresis(double value, ContinuumStage before, ContinuumStage now) =>
        Assert.Equal(now, ContinuumStages.Of(value, false, s_stages, before));

    [Fact]
    public void KinIsLostWithResilience() => Assert.Equal(ContinuumStage.Friendship, ContinuumStages.Of(0.9, false, s_stages, ContinuumStage.Kin));
}
