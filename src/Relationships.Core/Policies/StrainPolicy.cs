namespace Relationships.Policies;

/// <summary>How bad events, and pushing while quality is poor, strain a relationship.</summary>
public sealed record StrainPolicy
{
    /// <summary>Half-life of bad events; days.</summary>
    public double BadHalfLifeDays { get; init; }

    /// <summary>Half-life of pushed contact; days.</summary>
    public double PushHalfLifeDays { get; init; }

    /// <summary>Half-life of quality seen; days.</summary>
    public double QualityHalfLifeDays { get; init; }

    /// <summary>k_bad: bad events of ordinary severity that halve the score of a stranger; depth adds to it.</summary>
    public double Tolerance { get; init; }

    /// <summary>kappa: what a pushed contact weighs against a bad event, where quality is at its worst.</summary>
    public double PushWeight { get; init; }

    /// <summary>q0: the quality from which on pushing does not hurt, also taken where nothing was delivered; in [0, 1].</summary>
    public double QualityNeeded { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        Number("badHalfLifeDays", 1, 36500, "days", s => s.BadHalfLifeDays, (s, v) => s with { BadHalfLifeDays = v }),
        Number("pushHalfLifeDays", 1, 36500, "days", s => s.PushHalfLifeDays, (s, v) => s with { PushHalfLifeDays = v }),
        Number("qualityHalfLifeDays", 1, 36500, "days", s => s.QualityHalfLifeDays, (s, v) => s with { QualityHalfLifeDays = v }),
        Number("tolerance", 0.01, 10000, "k_bad, bad events", s => s.Tolerance, (s, v) => s with { Tolerance = v }),
        Number("pushWeight", 0, 100, "kappa, bad events per pushed contact", s => s.PushWeight, (s, v) => s with { PushWeight = v }),
        Number("qualityNeeded", 0, 1, "q0, share", s => s.QualityNeeded, (s, v) => s with { QualityNeeded = v }),
    ];

    private static PolicyNumber Number(string name, double min, double max, string unit, Func<StrainPolicy, double> get, Func<StrainPolicy, double, StrainPolicy> set) =>
        new($"continuum.strain.{name}", min, max, unit, p => get(p.Continuum.Strain),
            (p, v) => p with { Continuum = p.Continuum with { Strain = set(p.Continuum.Strain, v) } });
}
