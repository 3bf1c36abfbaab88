namespace Relationships.Modeling.Metrics;

/// <summary>A statistic with its bootstrap percentile interval.</summary>
/// <param name="Value">The statistic of the sample itself; NaN where it has none.</param>
/// <param name="Low">Lower percentile of the resamples; NaN where no resample has the statistic.</param>
/// <param name="High">Upper percentile of the resamples; NaN where no resample has the statistic.</param>
/// <param name="Resamples">How many resamples had the statistic; the others are left out.</param>
public readonly record struct BootstrapInterval(double Value, double Low, double High, int Resamples);
