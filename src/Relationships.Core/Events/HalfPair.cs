namespace Relationships.Events;

/// <summary>
/// Halves of surrogate pairs that stand alone. They are no text: neither UTF-8 nor any file can hold them, so names that differ in
/// nothing else would be one name wherever they are written down.
/// </summary>
internal static class HalfPair
{
    /// <summary>Where the first stands.</summary>
    /// <returns>Its index, or -1 where the text has none or there is no text.</returns>
    public static int In(ReadOnlySpan<char> text)
    {
        var place = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (place < 0)
            return -1;
        for (; place < text.Length; place++)
        {
            if (!char.IsSurrogate(text[place]))
                continue;
            if (place + 1 == text.Length || !char.IsSurrogatePair(text[place], text[place + 1]))
                return place;
            place++;
        }

        return -1;
    }

    /// <summary>What is wrong with the first text of an event that holds one, or null.</summary>
    public static string? Fault(RelationshipEvent e) =>
        Fault("customer", e.Customer) ?? Fault("id", e.Id) ?? Fault("brand", e.Brand) ?? Fault("episode", e.Episode)
        ?? Fault("representative", e.Representative) ?? Fault("other", e.Other) ?? Fault("tag", e.Tag);

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? Fault(string field, ReadOnlySpan<char> text) =>
        In(text) is var place && place >= 0 ? FormattableString.Invariant($"{field} holds half of a surrogate pair, at index {place}") : null;
}
