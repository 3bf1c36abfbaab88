using System.Globalization;
using Relationships.Events;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Reporting.Pages;

/// <summary>Numbers, dates and names as a page writes them: invariant, short, with their units.</summary>
internal static class Phrases
{
    private const int LongestName = 60;
    private const int LongestFullName = 1000;

    /// <summary>1,234,567.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things.</summary>
    public static string Count(long count, string thing) => $"{Count(count)} {thing}{(count == 1 ? string.Empty : "s")}";

    /// <summary>A score between 0 and 1, to two digits.</summary>
    public static string Score(double value) => double.IsNaN(value) ? "–" : (Math.Round(value, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A score beside its stage: to as many digits as it takes not to seem to stand at another one.</summary>
    public static string Score(double value, StagePolicy stages)
    {
        const int MostDigits = 6;
        var digits = 2;
        while (digits < MostDigits && !double.IsNaN(value) && IsElsewhere(Math.Round(value, digits)))
            digits++;
        return digits == 2 ? Score(value) : value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{digits}"), CultureInfo.InvariantCulture);

        bool IsElsewhere(double rounded) =>
            (value < stages.Acquaintance) != (rounded < stages.Acquaintance) || (value < stages.Relationship) != (rounded < stages.Relationship)
            || (value < stages.Friendship) != (rounded < stages.Friendship) || (value < stages.Kin) != (rounded < stages.Kin);
    }

    /// <summary>A difference of scores, with its sign.</summary>
    public static string Change(double value) => value.ToString("+0.00;−0.00;±0.00", CultureInfo.InvariantCulture);

    /// <summary>A small difference of scores, with its sign.</summary>
    public static string Effect(double value) => value.ToString("+0.000;−0.000;±0.000", CultureInfo.InvariantCulture);

    /// <summary>0.31–0.55.</summary>
    public static string Range(double low, double high) => $"{Score(low)}–{Score(high)}";

    /// <summary>A share of a whole in per cent; a share that is not 0 never says 0 %, nor one that is not all 100 %.</summary>
    public static string Percent(double share) => share switch
    {
        double.NaN => "–",
        0 => "0%",
        < 0.001 => "<0.1%",
        > 0.999 and < 1 => ">99.9%",
        < 0.1 or (>= 0.995 and < 1) => share.ToString("0.0%", CultureInfo.InvariantCulture),
        _ => share.ToString("0%", CultureInfo.InvariantCulture),
    };

    /// <summary>The share that one number is of another.</summary>
    public static string Percent(long part, long whole) => Percent(whole == 0 ? double.NaN : (double)part / whole);

    /// <summary>A chance in per cent, never finer than one.</summary>
    public static string Chance(double chance) => chance switch
    {
        double.NaN => "–",
        > 0 and < 0.005 => "<1%",
        >= 0.995 and < 1 => ">99%",
        _ => chance.ToString("0%", CultureInfo.InvariantCulture),
    };

    /// <summary>Money in the user's currency.</summary>
    public static string Money(double amount, string currency)
    {
        var text = amount.ToString(Math.Abs(amount) >= 1000 ? "N0" : "0.00", CultureInfo.InvariantCulture).Replace('-', '−');
        return currency.Length == 0 ? text : $"{text} {currency}";
    }

    /// <summary>Money with its 90 % interval.</summary>
    public static string Money(in Estimate amount, string currency) =>
        $"{Money(amount.Value, currency)} ({Money(amount.Low, string.Empty)} to {Money(amount.High, string.Empty)})";

    /// <summary>30 December 2024.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>30 Dec 2024.</summary>
    public static string ShortDay(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>30 December 2024, 23:53 UTC.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>An instant for machines.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The other side as people say it.</summary>
    public static string With(Counterpart counterpart) => counterpart.Type == CounterpartType.Brand
        ? counterpart == Counterpart.Default ? "the\u00a0brand" : Isolated(counterpart.Name)
        : $"{Isolated(counterpart.Name)} ({Type(counterpart.Type)})";

    /// <summary>A name that fits a table: of a long one the beginning and the end, since long names often begin alike.</summary>
    public static string Name(string name) => Shortened(name, LongestName);

    /// <summary>A name in full, up to a thousand characters.</summary>
    public static string FullName(string name) => Shortened(name, LongestFullName);

    /// <summary>A name for pictures and attributes: its direction of writing stays its own (Unicode's isolates). On the page <see cref="Cells.Name"/> does that.</summary>
    public static string Isolated(string name) => $"\u2068{Name(name)}\u2069";

    /// <summary>Words of a name in kebab-case.</summary>
    public static string Words(string kebab) => kebab.Replace('-', ' ');

    /// <summary>The first letter made a capital.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    /// <summary>What kind of other side it is.</summary>
    public static string Type(CounterpartType type) => type switch
    {
        CounterpartType.Product => "product",
        CounterpartType.Person => "person",
        CounterpartType.Community => "community",
        _ => "brand",
    };

    // Characters that turn the direction of writing would turn what follows the name as well: they are shown as what they are, no letters.
    private static string Shortened(string name, int most)
    {
        var text = string.Concat(name.Select(static c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c));
        if (text.Length <= most)
            return text;
        var tail = text.Length - (most / 3);
        var head = most - (most / 3) - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[head - 1]) ? head - 1 : head), "…", text.AsSpan(char.IsLowSurrogate(text[tail]) ? tail + 1 : tail));
    }
}
