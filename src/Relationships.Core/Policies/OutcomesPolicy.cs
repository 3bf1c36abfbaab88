namespace Relationships.Policies;

/// <summary>The numbers of the four outcomes.</summary>
public sealed record OutcomesPolicy
{
    /// <summary>How long it takes for an act, and for a stretch of exposure, to count half; days.</summary>
    public double HalfLifeDays { get; init; }

    /// <summary>They spread the word; in months.</summary>
    public OutcomePrior Advocacy { get; init; } = new();

    /// <summary>They stay and buy again; in months.</summary>
    public OutcomePrior Loyalty { get; init; } = new();

    /// <summary>They defend you; in criticisms witnessed.</summary>
    public OutcomePrior Defence { get; init; } = new();

    /// <summary>They act as partial employees; in months.</summary>
    public OutcomePrior Help { get; init; } = new();

    /// <summary>Trust in the counterpart from which the attitude counts as high, in [0, 1].</summary>
    public double HighAttitude { get; init; }

    /// <summary>Chance of loyalty from which the behaviour counts as loyal, in [0, 1].</summary>
    public double HighLoyalty { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        new("outcomes.halfLifeDays", 1, 36500, "days", p => p.Outcomes.HalfLifeDays, (p, v) => p with { Outcomes = p.Outcomes with { HalfLifeDays = v } }),
        .. OutcomePrior.Numbers("advocacy", "months", o => o.Advocacy, (o, v) => o with { Advocacy = v }),
        .. OutcomePrior.Numbers("loyalty", "months", o => o.Loyalty, (o, v) => o with { Loyalty = v }),
        .. OutcomePrior.Numbers("defence", "criticisms witnessed", o => o.Defence, (o, v) => o with { Defence = v }),
        .. OutcomePrior.Numbers("help", "months", o => o.Help, (o, v) => o with { Help = v }),
        new("outcomes.highAttitude", 0, 1, "trust", p => p.Outcomes.HighAttitude, (p, v) => p with { Outcomes = p.Outcomes with { HighAttitude = v } }),
        new("outcomes.highLoyalty", 0, 1, "chance", p => p.Outcomes.HighLoyalty, (p, v) => p with { Outcomes = p.Outcomes with { HighLoyalty = v } }),
    ];
}
