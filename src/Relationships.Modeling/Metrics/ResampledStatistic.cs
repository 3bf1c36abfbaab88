namespace Relationships.Modeling.Metrics;

/// <summary>A statistic of a resample, given how often each customer was drawn.</summary>
/// <param name="timesDrawn">One count a customer; they sum to the number of customers. All ones is the sample itself.</param>
/// <returns>The statistic; NaN where the resample has none, which leaves that resample out.</returns>
public delegate double ResampledStatistic(ReadOnlySpan<int> timesDrawn);
