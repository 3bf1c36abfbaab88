using Relationships.Events;

namespace Relationships.Consistency;

/// <summary>What is compared, and what counts as a difference.</summary>
public sealed record ConsistencyOptions
{
    /// <summary>The defaults.</summary>
    public static ConsistencyOptions Default { get; } = new();

    /// <summary>How far back is looked; days, above 0, default 365. Within it an experience counts once, however old: a trial is a trial.</summary>
    public double WindowDays { get; init; } = 365;

    /// <summary>
    /// Spread between groups that still is consistent: standard deviation of their true qualities over the largest that
    /// their mean allows, in (0, 1), default .1. At a mean quality of .5 that is .05, at .9 it is .03.
    /// </summary>
    public double Tolerance { get; init; } = 0.1;

    /// <summary>How sure a verdict must be, in [.5, 1), default .95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Only this brand, with its products, people and communities; null (the default) for the whole log.</summary>
    public Counterpart? Brand { get; init; }

    /// <summary>The log's one brand, parent of whatever names none.</summary>
    public string BrandName { get; init; } = "brand";

    /// <summary>The options, or the defaults; throws where a number is out of range, naming all that are.</summary>
    internal static ConsistencyOptions Checked(ConsistencyOptions? options)
    {
        options ??= Default;
        var faults = new List<string>();
        if (!(options.WindowDays > 0 && options.WindowDays <= 3_660_000))
            faults.Add(FormattableString.Invariant($"WindowDays is {options.WindowDays}; it must be above 0 and at most 3660000"));
        if (!(options.Tolerance > 0 && options.Tolerance < 1))
            faults.Add(FormattableString.Invariant($"Tolerance is {options.Tolerance}; it must be above 0 and below 1"));
        if (!(options.Confidence >= 0.5 && options.Confidence < 1))
            faults.Add(FormattableString.Invariant($"Confidence is {options.Confidence}; it must be at least 0.5 and below 1"));
        return faults.Count == 0 ? options : throw new ArgumentException($"options: {string.Join("; ", faults)}.", nameof(options));
    }
}
