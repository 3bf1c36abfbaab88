using Relationships.Consistency;

namespace Relationships.Cli.Output;

/// <summary>The columns of <c>consistency</c>: a group a row, each repeating what is said of all.</summary>
internal static class ConsistencyColumns
{
    public static Table<(ConsistencyScore All, GroupQuality Group)> All { get; } = new Table<(ConsistencyScore All, GroupQuality Group)>()
        .Text("name", r => r.Group.Name)
        .Number("experiences", r => r.Group.Quality.EvidenceMass)
        .Number("observed", r => r.Group.Observed)
        .Number("quality", r => r.Group.Quality.Value)
        .Number("quality_low", r => r.Group.Quality.Low)
        .Number("quality_high", r => r.Group.Quality.High)
        .Number("probability_below_mean", r => r.Group.ProbabilityBelow)
        .Text("verdict", r => Name(r.All.Verdict))
        .Number("probability_inconsistent", r => r.All.ProbabilityInconsistent)
        .Number("spread", r => r.All.Spread.Value)
        .Number("spread_low", r => r.All.Spread.Low)
        .Number("spread_high", r => r.All.Spread.High)
        .Number("mean_quality", r => r.All.Quality.Value)
        .Number("mean_quality_low", r => r.All.Quality.Low)
        .Number("mean_quality_high", r => r.All.Quality.High)
        .Text("as_of", r => Words.Instant(r.All.AsOf))
        .Text("policy", r => r.All.PolicyId);

    public static string Name(ConsistencyVerdict verdict) => verdict switch
    {
        ConsistencyVerdict.Consistent => "consistent",
        ConsistencyVerdict.Inconsistent => "inconsistent",
        _ => "not-enough-evidence",
    };
}
