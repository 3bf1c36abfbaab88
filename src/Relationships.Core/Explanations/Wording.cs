using System.Globalization;
using System.Text;
using Relationships.Numerics;

namespace Relationships.Explanations;

/// <summary>What the explanations of the verticals share: certainty, instants, and contributions that sum, in words.</summary>
internal static class Wording
{
    /// <summary>What rounds to 0.00 is not worth a line; it is summed up in one.</summary>
    public const double LeastShown = 0.005;

    public static string Certainty(double uncertainty) => uncertainty switch
    {
        >= 0.99 => "nothing is known",
        > 0.5 => "little is known",
        > 0.2 => "something is known",
        > 0.05 => "well known",
        _ => "very well known",
    };

    public static string Instant(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm}Z");

    /// <summary>What a log holds may hold anything; an explanation's lines are its own.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c)) : text;

    public static string Range(in Estimate estimate) => string.Create(CultureInfo.InvariantCulture, $"[{estimate.Low:0.00}, {estimate.High:0.00}]");

    public static string Signed(double value) => value.ToString("+0.00;-0.00;+0.00", CultureInfo.InvariantCulture);

    /// <summary>Effects of single events are small, so they have a digit more.</summary>
    public static string SignedFinely(double value) => value.ToString("+0.000;-0.000;+0.000", CultureInfo.InvariantCulture);

    /// <summary>A line a contribution, the largest first, and one for those too small to show: all lines sum to the whole.</summary>
    public static void AppendContributions(this StringBuilder text, IEnumerable<(double Value, string Words)> contributions)
    {
        double rest = 0;
        foreach (var (value, words) in contributions.OrderByDescending(static c => Math.Abs(c.Value)))
        {
            if (Math.Abs(value) >= LeastShown)
                text.Append("\n  ").Append(Signed(value)).Append("  ").Append(words);
            else
                rest += value;
        }

        if (rest != 0)
            text.Append("\n  ").Append(Signed(rest)).Append("  everything else");
    }
}
