using System.Collections.Immutable;
using System.Text.Json;
using Relationships.Events;

namespace Relationships.Decisions;

/// <summary>Reads economics from JSON and collects every fault with its path, instead of stopping at the first.</summary>
internal sealed class EconomicsReader
{
    private const int Version = 1;

    private static readonly JsonDocumentOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    private readonly List<EconomicsFault> _faults = [];

    public static RelationshipEconomics? Read(string json, out IReadOnlyList<EconomicsFault> faults)
    {
        var reader = new EconomicsReader();
        faults = reader._faults;
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            var economics = reader.Economics(document.RootElement);
            var said = reader._faults.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                reader._faults.AddRange(economics.Validate().Where(f => !said.Any(s => f.Path == s || s.StartsWith(f.Path + ".", StringComparison.Ordinal) || f.Path.StartsWith(s + ".", StringComparison.Ordinal))));
            return reader._faults.Count == 0 ? economics : null;
        }
        catch (InvalidOperationException)
        {
            // The parser takes escapes of half surrogate pairs; whoever asks for the text is refused.
            reader.Fault("$", "holds text that is not Unicode: an unpaired surrogate");
            return null;
        }
        catch (JsonException e)
        {
            reader.Fault("$", $"not JSON: {e.Message}");
            return null;
        }
    }

    private RelationshipEconomics Economics(JsonElement root)
    {
        var file = Members(root, "$", ["$schema", "version", "name", "currency", "horizon", "discount", "margin", "retention", "marginLift", "referral", "influence", "knowledge", "acquisitionCost", "effort", "learningCost", "actions", "channelCosts"]);
        if (root.ValueKind == JsonValueKind.Object && !(file.TryGetValue("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == Version))
            Fault("version", $"must be {Version}, the version of the format");
        var plain = new RelationshipEconomics();
        var economics = plain with
        {
            Name = Text(file, "name"),
            Currency = Text(file, "currency"),
            Horizon = PerPeriod(file, "horizon", "horizon", "unit") is { } h ? new GainHorizon(h.Value, h.Per) : null,
            Discount = PerPeriod(file, "discount", "discount", "per", needed: true) is { } d ? new EconomicsDiscount(d.Value, d.Per) : plain.Discount,
            Margin = Margin(file),
            Retention = Retention(file),
            MarginLift = Number(file, "marginLift", "marginLift") ?? 0,
            Referral = file.TryGetValue("referral", out var referral) ? Referral(referral) : null,
            Influence = PerPeriod(file, "influence", "influence") ?? plain.Influence,
            Knowledge = PerPeriod(file, "knowledge", "knowledge") ?? plain.Knowledge,
            AcquisitionCost = Number(file, "acquisitionCost", "acquisitionCost") ?? 0,
            Effort = Effort(file),
            LearningCost = Number(file, "learningCost", "learningCost"),
            Actions = Actions(file),
            ChannelCosts = ChannelCosts(file),
        };
        return economics;
    }

    private MarginTerms Margin(Dictionary<string, JsonElement> file)
    {
        if (!file.TryGetValue("margin", out var element))
            return new MarginTerms();
        var margin = Members(element, "margin", ["perPurchase", "shareOfAmount", "perPeriod"]);
        return new MarginTerms
        {
            PerPurchase = Number(margin, "perPurchase", "margin.perPurchase"),
            ShareOfAmount = Number(margin, "shareOfAmount", "margin.shareOfAmount"),
            PerPeriod = PerPeriod(margin, "perPeriod", "margin.perPeriod"),
        };
    }

    private RetentionTerms Retention(Dictionary<string, JsonElement> file)
    {
        if (!file.TryGetValue("retention", out var element))
        {
            Fault("retention.transactional", "is missing: {\"value\": 0.8, \"per\": \"year\"}");
            return new RelationshipEconomics().Retention;
        }

        var retention = Members(element, "retention", ["transactional", "relationship"]);
        return new RetentionTerms
        {
            Transactional = PerPeriod(retention, "transactional", "retention.transactional", needed: true) is { } t ? new RetentionRate(t.Value, t.Per) : new RetentionRate(0, TimePeriod.Year),
            Relationship = PerPeriod(retention, "relationship", "retention.relationship") is { } r ? new RetentionRate(r.Value, r.Per) : null,
        };
    }

    private ReferralTerms Referral(JsonElement element)
    {
        var referral = Members(element, "referral", ["customers", "otherwiseLost", "customerValue"]);
        return new ReferralTerms
        {
            Customers = PerPeriod(referral, "customers", "referral.customers", needed: true) ?? default,
            OtherwiseLost = Number(referral, "otherwiseLost", "referral.otherwiseLost") ?? 1,
            CustomerValue = Number(referral, "customerValue", "referral.customerValue") ?? 0,
        };
    }

    private EffortCurve Effort(Dictionary<string, JsonElement> file)
    {
        if (!file.TryGetValue("effort", out var element))
        {
            Fault("effort.scale", "is missing: the money for one customer that reaches 63 % of what effort can reach");
            return new EffortCurve { Scale = 1 };
        }

        var effort = Members(element, "effort", ["scale", "fixed", "minimum", "maximum"]);
        if (!effort.ContainsKey("scale"))
            Fault("effort.scale", "is missing: the money for one customer that reaches 63 % of what effort can reach");
        return new EffortCurve
        {
            Scale = Number(effort, "scale", "effort.scale") ?? 1,
            Fixed = Number(effort, "fixed", "effort.fixed") ?? 0,
            Minimum = Number(effort, "minimum", "effort.minimum") ?? 0,
            Maximum = Number(effort, "maximum", "effort.maximum") ?? double.PositiveInfinity,
        };
    }

    private ImmutableArray<ActionTerms> Actions(Dictionary<string, JsonElement> file)
    {
        if (!file.TryGetValue("actions", out var element))
            return [];
        var actions = ImmutableArray.CreateBuilder<ActionTerms>();
        foreach (var (name, action) in Members(element, "actions", null))
        {
            var path = $"actions.{name}";
            if (!EventKind.IsName(name))
            {
                Fault(path, "is not a kind; kinds are written as honest-referral");
                continue;
            }

            if (action.ValueKind != JsonValueKind.Object)
            {
                actions.Add(new ActionTerms(EventKind.Of(name), Number(action, path)));
                continue;
            }

            var terms = Members(action, path, ["cost", "channel"]);
            var channel = Channel.Unknown;
            if (terms.ContainsKey("channel") && !Channels.TryParse(Text(terms, "channel", path + "."), out channel))
                Fault($"{path}.channel", $"is none of {string.Join(", ", Enum.GetValues<Channel>().Where(c => c != Channel.Unknown).Select(c => c.Name()))}");
            if (!terms.ContainsKey("cost"))
                Fault($"{path}.cost", "is missing");
            actions.Add(new ActionTerms(EventKind.Of(name), Number(terms, "cost", $"{path}.cost") ?? 0) { Channel = channel });
        }

        return actions.ToImmutable();
    }

    private ImmutableSortedDictionary<Channel, double> ChannelCosts(Dictionary<string, JsonElement> file)
    {
        var costs = ImmutableSortedDictionary.CreateBuilder<Channel, double>();
        if (!file.TryGetValue("channelCosts", out var element))
            return costs.ToImmutable();
        foreach (var (name, cost) in Members(element, "channelCosts", null))
        {
            if (Channels.TryParse(name, out var channel))
                costs[channel] = Number(cost, $"channelCosts.{name}");
            else
                Fault($"channelCosts.{name}", "is no channel");
        }

        return costs.ToImmutable();
    }

    private Flow? PerPeriod(Dictionary<string, JsonElement> parent, string name, string path, string unit = "per", bool needed = false)
    {
        if (!parent.TryGetValue(name, out var element))
        {
            if (needed)
                Fault(path, $"is missing: {{\"value\": 0.1, \"{unit}\": \"year\"}}");
            return null;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, $"must be an object that names its unit, {{\"value\": {Shown(element)}, \"{unit}\": \"year\"}}");
            return null;
        }

        var members = Members(element, path, ["value", unit]);
        if (!members.ContainsKey("value"))
            Fault($"{path}.value", "is missing");
        if (!TimePeriods.TryParse(Text(members, unit, path + "."), out var period))
            Fault($"{path}.{unit}", "must be one of " + string.Join(", ", Enum.GetValues<TimePeriod>().Select(p => p.Name())));
        return new Flow(Number(members, "value", $"{path}.value") ?? 0, period);
    }

    private Dictionary<string, JsonElement> Members(JsonElement element, string path, string[]? known)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "must be an object");
            return members;
        }

        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = member.Value;
            if (known is not null && !known.Contains(member.Name))
                Fault(path == "$" ? member.Name : $"{path}.{member.Name}", $"is unknown; there are {string.Join(", ", known.Where(k => k[0] != '$'))}");
        }

        return members;
    }

    private double? Number(Dictionary<string, JsonElement> parent, string name, string path) =>
        parent.TryGetValue(name, out var element) ? Number(element, path) : null;

    private double Number(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var value))
            return value;
        Fault(path, $"must be a number, not {Shown(element)}");
        return 0;
    }

    private string Text(Dictionary<string, JsonElement> parent, string name, string prefix = "")
    {
        if (!parent.TryGetValue(name, out var element))
            return string.Empty;
        if (element.ValueKind == JsonValueKind.String)
            return element.GetString()!;
        Fault(prefix + name, $"must be text, not {Shown(element)}");
        return string.Empty;
    }

    private static string Shown(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 40 ? text : text[..40] + "...";
    }

    private void Fault(string path, string message) => _faults.Add(new EconomicsFault(path, message));
}
