namespace Relationships.Conversion;

/// <summary>What is asked of a cohort.</summary>
public sealed record ConversionOptions
{
    /// <summary>The defaults.</summary>
    public static ConversionOptions Default { get; } = new();

    /// <summary>Within how many days of the first sale it must become a relationship; above 0, default 365.</summary>
    public double HorizonDays { get; init; } = 365;

    /// <summary>The options, or the defaults; throws where a number is out of range.</summary>
    internal static ConversionOptions Checked(ConversionOptions? options)
    {
        options ??= Default;
        return options.HorizonDays > 0 && options.HorizonDays <= 36525
            ? options
            : throw new ArgumentException(FormattableString.Invariant($"options: HorizonDays is {options.HorizonDays}; it must be above 0 and at most 36525."), nameof(options));
    }
}
