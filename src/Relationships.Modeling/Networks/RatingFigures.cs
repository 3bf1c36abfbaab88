namespace Relationships.Modeling.Networks;

/// <summary>How well predictions of ratings ranked and stated what came.</summary>
/// <param name="Auc">AUC of "rating above 0" over all ratings; null where all or none are.</param>
/// <param name="AucWithHistory">The same over those whose target had an earlier rating.</param>
/// <param name="Brier">Brier score over all; null without ratings.</param>
public readonly record struct RatingFigures(double? Auc, double? AucWithHistory, double? Brier);
