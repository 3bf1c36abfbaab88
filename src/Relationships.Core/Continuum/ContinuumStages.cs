using System.Runtime.Intrinsics;
using Relationships.Numerics;
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

    /// <summary>The stages of many rows, without a branch: which stage comes next nobody can guess, least the processor.</summary>
    internal static void Of(ReadOnlySpan<double> values, ReadOnlySpan<bool> isKin, StagePolicy stages, Span<ContinuumStage> destination)
    {
        var (acquaintance, relationship, friendship) = (Vector512.Create(stages.Acquaintance), Vector512.Create(stages.Relationship), Vector512.Create(stages.Friendship));
        Span<long> reached = stackalloc long[VectorMath.Lanes];
        for (var i = 0; i < destination.Length; i += VectorMath.Lanes)
        {
            var value = VectorMath.Load(values, i);
            var stage = Vector512.GreaterThanOrEqual(value, acquaintance).AsInt64() & Vector512.Create((long)ContinuumStage.Acquaintance);
            stage = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(value, relationship).AsInt64(), Vector512.Create((long)ContinuumStage.Relationship), stage);
            stage = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(value, friendship).AsInt64(), Vector512.Create((long)ContinuumStage.Friendship), stage);
            stage.CopyTo(reached);
            var count = Math.Min(VectorMath.Lanes, destination.Length - i);
            for (var lane = 0; lane < count; lane++)
                destination[i + lane] = isKin[i + lane] && values[i + lane] >= stages.Kin ? ContinuumStage.Kin : (ContinuumStage)reached[lane];
        }
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
