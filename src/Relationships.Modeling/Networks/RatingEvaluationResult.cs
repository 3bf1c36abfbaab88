namespace Relationships.Modeling.Networks;

/// <summary>How trust did at predicting every rating from the strictly earlier ones, next to the baseline.</summary>
public sealed record RatingEvaluationResult
{
    /// <summary>How many ratings were predicted: all.</summary>
    public required int Ratings { get; init; }

    /// <summary>How many of them are above 0.</summary>
    public required int Positives { get; init; }

    /// <summary>How many of them have a target with an earlier rating.</summary>
    public required int WithHistory { get; init; }

    /// <summary>Trust's figures.</summary>
    public required RatingFigures Trust { get; init; }

    /// <summary>Those of the mean of the target's earlier ratings.</summary>
    public required RatingFigures Baseline { get; init; }
}
