namespace Relationships.Authenticity;

/// <summary>How word is held against deed. Heuristic numbers.</summary>
public sealed record AuthenticityOptions
{
    /// <summary>The defaults.</summary>
    public static AuthenticityOptions Default { get; } = new();

    /// <summary>What a claim that nothing backs weighs against, in [0, 1], default .25: talk is cheap, and four such claims are one good deed missing.</summary>
    public double HypeWeight { get; init; } = 0.25;

    /// <summary>What a customer's answer to a survey weighs, in [0, 1], default .5: said, not done, but by who was there.</summary>
    public double SurveyWeight { get; init; } = 0.5;

    /// <summary>Whether 90 % intervals are computed; without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;

    /// <summary>The options, or the defaults; throws where a number is out of range, naming all that are.</summary>
    internal static AuthenticityOptions Checked(AuthenticityOptions? options)
    {
        options ??= Default;
        var faults = new List<string>();
        if (!(options.HypeWeight >= 0 && options.HypeWeight <= 1))
            faults.Add(FormattableString.Invariant($"HypeWeight is {options.HypeWeight}; it must be 0 to 1"));
        if (!(options.SurveyWeight >= 0 && options.SurveyWeight <= 1))
            faults.Add(FormattableString.Invariant($"SurveyWeight is {options.SurveyWeight}; it must be 0 to 1"));
        return faults.Count == 0 ? options : throw new ArgumentException($"options: {string.Join("; ", faults)}.", nameof(options));
    }
}
