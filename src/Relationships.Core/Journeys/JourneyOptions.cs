namespace Relationships.Journeys;

/// <summary>How journeys are followed. Heuristic numbers; wide ranges around them tell the same story.</summary>
public sealed record JourneyOptions
{
    /// <summary>The defaults.</summary>
    public static JourneyOptions Default { get; } = new();

    /// <summary>Half-life of what is known of the phase; days, above 0, default 90. The shorter, the sooner silence means that nobody knows.</summary>
    public double HalfLifeDays { get; init; } = 90;

    /// <summary>How long a sale is the present; afterwards the customer is in the time after it, even if nothing happened. Days, at least 0, default 3.</summary>
    public double SaleDays { get; init; } = 3;

    /// <summary>
    /// Share of what spoke for other phases that one event moves to its own, in [0, 1), default 1/3: one event does not
    /// make a phase of a long habit, two do. A sale or a leaving moves all.
    /// </summary>
    public double Shift { get; init; } = 1.0 / 3;

    /// <summary>Whether 90 % intervals are computed; without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;

    /// <summary>The options, or the defaults; throws where a number is out of range, naming all that are.</summary>
    internal static JourneyOptions Checked(JourneyOptions? options)
    {
        options ??= Default;
        var faults = new List<string>();
        if (!(options.HalfLifeDays > 0 && options.HalfLifeDays <= 36500))
            faults.Add(FormattableString.Invariant($"HalfLifeDays is {options.HalfLifeDays}; it must be above 0 and at most 36500"));
        if (!(options.SaleDays >= 0 && options.SaleDays <= 36500))
            faults.Add(FormattableString.Invariant($"SaleDays is {options.SaleDays}; it must be 0 to 36500"));
        if (!(options.Shift >= 0 && options.Shift < 1))
            faults.Add(FormattableString.Invariant($"Shift is {options.Shift}; it must be at least 0 and below 1"));
        return faults.Count == 0 ? options : throw new ArgumentException($"options: {string.Join("; ", faults)}.", nameof(options));
    }
}
