using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>Stages from scores.</summary>
public static class ContinuumStages
{
    /// <summary>The stage that a score has reached.</summary>
    /// <param name="value">A score, in [0, 1].</param>
    /// <param name="isKin">Whether resilience allows the top stage.</param>
    /// <param name="stages">The policy's thresholds.</param>
    /// <param name="previous">
    /// The stage before, where a stage once reached should not flicker: it is lost only where the score falls below its
    /// threshold by more than the hysteresis. Null (the default) for thresholds alone.
    /// </param>
    /// <returns>The stage.</returns>
    public static ContinuumStage Of(double value, bool isKin, StagePolicy stages, ContinuumStage? previous = null)
    {
        ArgumentNullException.ThrowIfNull(stages);
        var reached = Reached(value, isKin, stages);
        if (previous is not { } before || before <= reached)
            return reached;
        var held = Reached(value + stages.Hysteresis, isKin, stages);
        return held < before ? held : before;
    }

    /// <summary>The written name: transaction, acquaintance, relationship, friendship, kin.</summary>
    /// <param name="stage">A stage.</param>
    /// <returns>Its name.</returns>
    public static string Name(this ContinuumStage stage) => stage switch
    {
        ContinuumStage.Transaction => "transaction",
        ContinuumStage.Acquaintance => "acquaintance",
        ContinuumStage.Relationship => "relationship",
        ContinuumStage.Friendship => "friendship",
        ContinuumStage.Kin => "kin",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "stage is none of the five."),
    };

    private static ContinuumStage Reached(double value, bool isKin, StagePolicy stages) =>
        isKin && value >= stages.Kin ? ContinuumStage.Kin
        : value >= stages.Friendship ? ContinuumStage.Friendship
        : value >= stages.Relationship ? ContinuumStage.Relationship
        : value >= stages.Acquaintance ? ContinuumStage.Acquaintance
        : ContinuumStage.Transaction;
}
