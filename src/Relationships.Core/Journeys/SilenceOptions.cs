namespace Relationships.Journeys;

/// <summary>When silence after a sale is too long.</summary>
public sealed record SilenceOptions
{
    /// <summary>The defaults.</summary>
    public static SilenceOptions Default { get; } = new();

    /// <summary>
    /// Usual is the delay within which this share of the sales that were followed by a contact at all were followed;
    /// above 0, at most 1, default .9. The greater, the later and the surer the alert.
    /// </summary>
    public double Quantile { get; init; } = 0.9;

    /// <summary>How many such delays of the customer's own make the customer's own usual; at least 1, default 5.</summary>
    public int OwnDelays { get; init; } = 5;

    /// <summary>How many such delays of the brand make the brand's usual, where the customer has too few; at least 1, default 20.</summary>
    public int BrandDelays { get; init; } = 20;

    /// <summary>The usual delay where the log tells neither; days, above 0, default 30, heuristic.</summary>
    public double FallbackDays { get; init; } = 30;

    /// <summary>Silence shorter than this is none, however quick contact usually is; days, at least 0, default 7.</summary>
    public double LeastDays { get; init; } = 7;

    /// <summary>The options, or the defaults; throws where a number is out of range, naming all that are.</summary>
    internal static SilenceOptions Checked(SilenceOptions? options)
    {
        options ??= Default;
        var faults = new List<string>();
        if (!(options.Quantile > 0 && options.Quantile <= 1))
            faults.Add(FormattableString.Invariant($"Quantile is {options.Quantile}; it must be above 0 and at most 1"));
        if (options.OwnDelays < 1)
            faults.Add(FormattableString.Invariant($"OwnDelays is {options.OwnDelays}; it must be at least 1"));
        if (options.BrandDelays < 1)
            faults.Add(FormattableString.Invariant($"BrandDelays is {options.BrandDelays}; it must be at least 1"));
        if (!(options.FallbackDays > 0 && options.FallbackDays <= 36500))
            faults.Add(FormattableString.Invariant($"FallbackDays is {options.FallbackDays}; it must be above 0 and at most 36500"));
        if (!(options.LeastDays >= 0 && options.LeastDays <= 36500))
            faults.Add(FormattableString.Invariant($"LeastDays is {options.LeastDays}; it must be 0 to 36500"));
        return faults.Count == 0 ? options : throw new ArgumentException($"options: {string.Join("; ", faults)}.", nameof(options));
    }
}
