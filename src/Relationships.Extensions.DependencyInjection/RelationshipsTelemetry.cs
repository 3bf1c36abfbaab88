namespace Relationships.Extensions.DependencyInjection;

/// <summary>
/// Names of what <see cref="InstrumentedScorer"/> and the reloads report through System.Diagnostics, for any collector:
/// with OpenTelemetry <c>AddMeter(RelationshipsTelemetry.MeterName)</c> and <c>AddSource(RelationshipsTelemetry.ActivitySourceName)</c>.
/// </summary>
public static class RelationshipsTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Relationships";

    /// <summary>Name of the activity source.</summary>
    public const string ActivitySourceName = "Relationships";

    /// <summary>Counter: scores made.</summary>
    public const string Scores = "relationships.scores";

    /// <summary>Counter: events that the scores counted.</summary>
    public const string Events = "relationships.events";

    /// <summary>Counter: events set aside, by <see cref="ReasonTag"/>.</summary>
    public const string Rejects = "relationships.rejects";

    /// <summary>Counter: reloads, by <see cref="OutcomeTag"/>: <c>applied</c>, <c>refused</c>, <c>handler-failed</c>.</summary>
    public const string Reloads = "relationships.reloads";

    /// <summary>Histogram: duration of one call that scores, in seconds; streams are not timed.</summary>
    public const string Duration = "relationships.score.duration";

    /// <summary>Activity: one call that scores.</summary>
    public const string ScoreActivity = "relationships.score";

    /// <summary>Tag: name of the scorer; <c>default</c> for the one without.</summary>
    public const string ScorerTag = "relationships.scorer";

    /// <summary>Tag: id of the policy.</summary>
    public const string PolicyTag = "relationships.policy";

    /// <summary>Tag of an activity: how many scores it made.</summary>
    public const string CountTag = "relationships.count";

    /// <summary>Tag of a reject: the <see cref="Relationships.Events.RejectReason"/> in kebab-case.</summary>
    public const string ReasonTag = "relationships.reason";

    /// <summary>Tag of a reload.</summary>
    public const string OutcomeTag = "relationships.outcome";
}
