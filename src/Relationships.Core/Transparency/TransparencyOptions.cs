namespace Relationships.Transparency;

/// <summary>When a brand counts as prepared. Heuristic numbers; how long an approach may wait is the policy's answer window.</summary>
public sealed record TransparencyOptions
{
    /// <summary>The defaults.</summary>
    public static TransparencyOptions Default { get; } = new();

    /// <summary>How long after a customer's research something may come that meets it; days, at least 0, default 14.</summary>
    public double ResearchWindowDays { get; init; } = 14;

    /// <summary>How long before it a value demonstrated or a disclosure still meets it; days, at least 0, default 365.</summary>
    public double BackingDays { get; init; } = 365;

    /// <summary>Whether 90 % intervals are computed; without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;

    /// <summary>The options, or the defaults; throws where a number is out of range, naming all that are.</summary>
    internal static TransparencyOptions Checked(TransparencyOptions? options)
    {
        options ??= Default;
        var faults = new List<string>();
        if (!(options.ResearchWindowDays >= 0 && options.ResearchWindowDays <= 36500))
            faults.Add(FormattableString.Invariant($"ResearchWindowDays is {options.ResearchWindowDays}; it must be 0 to 36500"));
        if (!(options.BackingDays >= 0 && options.BackingDays <= 36500))
            faults.Add(FormattableString.Invariant($"BackingDays is {options.BackingDays}; it must be 0 to 36500"));
        return faults.Count == 0 ? options : throw new ArgumentException($"options: {string.Join("; ", faults)}.", nameof(options));
    }
}
