using System.Diagnostics.CodeAnalysis;

namespace Relationships.Events;

/// <summary>The other side of a relationship: a brand, a product, a person or a community, and its name.</summary>
/// <remarks>
/// Written <c>brand:NAME</c>, <c>product:NAME</c>, <c>person:NAME</c> or <c>community:NAME</c>; a name without one of
/// these prefixes is a brand. Compared ordinally by that text. <c>default</c> is <see cref="Default"/>.
/// </remarks>
public readonly record struct Counterpart : IComparable<Counterpart>
{
    private const string DefaultName = "brand";

    private readonly string? _name;

    private Counterpart(CounterpartType type, string name)
    {
        Type = type;
        _name = name == DefaultName && type == CounterpartType.Brand ? null : name;
    }

    /// <summary>The log's one brand where nothing names it: <c>brand:brand</c>.</summary>
    public static Counterpart Default => default;

    /// <summary>Brand, product, person or community.</summary>
    public CounterpartType Type { get; }

    /// <summary>The name without the prefix; never empty.</summary>
    public string Name => _name ?? DefaultName;

    /// <summary>A brand of that name.</summary>
    /// <param name="name">Not empty, without half of a surrogate pair.</param>
    /// <returns>The counterpart.</returns>
    public static Counterpart Brand(string name) => Of(CounterpartType.Brand, name);

    /// <summary>A product of that name.</summary>
    /// <param name="name">Not empty, without half of a surrogate pair.</param>
    /// <returns>The counterpart.</returns>
    public static Counterpart Product(string name) => Of(CounterpartType.Product, name);

    /// <summary>A person at the front line.</summary>
    /// <param name="name">Not empty, without half of a surrogate pair.</param>
    /// <returns>The counterpart.</returns>
    public static Counterpart Person(string name) => Of(CounterpartType.Person, name);

    /// <summary>A community of customers.</summary>
    /// <param name="name">Not empty, without half of a surrogate pair.</param>
    /// <returns>The counterpart.</returns>
    public static Counterpart Community(string name) => Of(CounterpartType.Community, name);

    /// <summary>Reads the written form.</summary>
    /// <param name="text"><c>type:NAME</c>, or a name alone for a brand.</param>
    /// <returns>The counterpart.</returns>
    /// <exception cref="FormatException">The text is empty, a prefix stands without a name, or it holds half of a surrogate pair.</exception>
    public static Counterpart Parse(string text) =>
        TryParse(text, out var counterpart)
            ? counterpart
            : throw new FormatException(
                HalfPair.Fault(nameof(text), text) is { } fault ? $"counterpart: {fault}."
                : $"counterpart '{text}' has no name; write brand:NAME, product:NAME, person:NAME or community:NAME.");

    /// <summary>Reads the written form without throwing.</summary>
    /// <param name="text"><c>type:NAME</c>, or a name alone for a brand.</param>
    /// <param name="counterpart">The counterpart, or <c>default</c>.</param>
    /// <returns>Whether the text has a name, and no half of a surrogate pair.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Counterpart counterpart)
    {
        counterpart = default;
        if (string.IsNullOrEmpty(text) || HalfPair.In(text) >= 0)
            return false;

        foreach (var type in Enum.GetValues<CounterpartType>())
        {
            var prefix = Prefix(type);
            if (!text.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            if (text.Length == prefix.Length)
                return false;
            counterpart = new Counterpart(type, text[prefix.Length..]);
            return true;
        }

        counterpart = new Counterpart(CounterpartType.Brand, text);
        return true;
    }

    /// <summary>Orders by the written form, ordinally.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(Counterpart other)
    {
        var byType = string.CompareOrdinal(Prefix(Type), Prefix(other.Type));
        return byType != 0 ? byType : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>Whether one stands before the other.</summary>
    public static bool operator <(Counterpart left, Counterpart right) => left.CompareTo(right) < 0;

    /// <summary>Whether one stands after the other.</summary>
    public static bool operator >(Counterpart left, Counterpart right) => left.CompareTo(right) > 0;

    /// <summary>Whether one stands before the other or is the same.</summary>
    public static bool operator <=(Counterpart left, Counterpart right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one stands after the other or is the same.</summary>
    public static bool operator >=(Counterpart left, Counterpart right) => left.CompareTo(right) >= 0;

    /// <summary>The written form, always with its prefix.</summary>
    /// <returns><c>type:NAME</c>.</returns>
    public override string ToString() => Prefix(Type) + Name;

    private static Counterpart Of(CounterpartType type, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (HalfPair.Fault(nameof(name), name) is { } fault)
            throw new ArgumentException($"counterpart: {fault}.", nameof(name));
        return new Counterpart(type, name);
    }

    private static string Prefix(CounterpartType type) => type switch
    {
        CounterpartType.Product => "product:",
        CounterpartType.Person => "person:",
        CounterpartType.Community => "community:",
        _ => "brand:",
    };
}
