namespace Relationships.Policies;

/// <summary>One place where two policies differ.</summary>
/// <param name="Path">Where, names joined by dots.</param>
/// <param name="Before">The value in the first policy; null where it has none.</param>
/// <param name="After">The value in the second policy; null where it has none.</param>
public sealed record PolicyDifference(string Path, string? Before, string? After)
{
    /// <summary>Every place where two policies count differently, in the order of the file.</summary>
    /// <param name="before">The first policy.</param>
    /// <param name="after">The second policy.</param>
    /// <returns>Empty exactly where their ids are equal.</returns>
    public static IReadOnlyList<PolicyDifference> Between(EvidencePolicy before, EvidencePolicy after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var first = Flat(before);
        var second = Flat(after);
        return
        [
            .. first.Keys.Concat(second.Keys.Where(p => !first.ContainsKey(p)))
                .Select(p => new PolicyDifference(p, first.GetValueOrDefault(p), second.GetValueOrDefault(p)))
                .Where(d => d.Before != d.After),
        ];
    }

    private static Dictionary<string, string> Flat(EvidencePolicy policy)
    {
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var number in PolicyNumber.All)
            flat[number.Path] = Text(number.Get(policy));
        foreach (var (kind, rule) in policy.Kinds)
        {
            flat[$"kinds.{kind}.initiator"] = rule.Initiator == Events.Initiator.Customer ? "customer" : "counterpart";
            flat[$"kinds.{kind}.prompts"] = rule.Prompts ? "true" : "false";
            flat[$"kinds.{kind}.costly"] = rule.Costly ? "true" : "false";
            flat[$"kinds.{kind}.tries"] = rule.Tries ? "true" : "false";
            flat[$"kinds.{kind}.leaves"] = rule.Leaves ? "true" : "false";
            foreach (var feed in rule.Feeds)
                flat[$"kinds.{kind}.feeds.{feed.Sum.Name()}"] = Text(feed.Weight);
        }

        return flat;
    }

    private static string Text(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
