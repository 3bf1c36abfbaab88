using Relationships.Events;

namespace Relationships.Brands;

/// <summary>One place where two versions of an identity differ.</summary>
/// <param name="Path">Where: a field, or a field and its topic joined by a dot.</param>
/// <param name="Before">What the first version says; null where it does not.</param>
/// <param name="After">What the second version says; null where it does not.</param>
public sealed record BrandDifference(string Path, string? Before, string? After)
{
    /// <summary>Every place where two identities say different things, in the order of the file.</summary>
    /// <param name="before">The first version.</param>
    /// <param name="after">The second version.</param>
    /// <returns>Empty exactly where their ids are equal.</returns>
    public static IReadOnlyList<BrandDifference> Between(BrandIdentity before, BrandIdentity after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var first = Flat(before).ToDictionary(StringComparer.Ordinal);
        var second = Flat(after).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. first.Keys.Concat(second.Keys.Where(p => !first.ContainsKey(p)))
                .Select(p => new BrandDifference(p, first.GetValueOrDefault(p), second.GetValueOrDefault(p)))
                .Where(d => d.Before != d.After),
        ];
    }

    /// <summary>An identity as lines, each with a path of its own; topics by what they are compared by.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Flat(BrandIdentity identity)
    {
        foreach (var text in BrandIdentityFields.Texts.Where(t => t.Get(identity).Length > 0))
            yield return new(text.Name, Escaped(text.Get(identity)));
        foreach (var list in BrandIdentityFields.Lists)
        {
            foreach (var topic in list.Get(identity))
                yield return new($"{list.Name}.{Topics.Key(topic)}", "declared");
        }

        foreach (var type in identity.Connections)
            yield return new($"connections.{KebabCase.Of(type)}", "declared");
        foreach (var claims in identity.Claims.GroupBy(c => $"claims.{c.Dimension.Name()}.{Topics.Key(c.Topic)}", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return new(claims.Key, string.Join(" | ", claims.Select(c => Escaped(c.Text)).Order(StringComparer.Ordinal)));
    }

    // A line stays a line, so that no text can be mistaken for two.
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
