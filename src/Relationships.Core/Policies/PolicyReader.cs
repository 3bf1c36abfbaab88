using System.Collections.Immutable;
using System.Text.Json;
using Relationships.Events;

namespace Relationships.Policies;

/// <summary>Reads a policy from JSON and collects every fault with its path, instead of stopping at the first.</summary>
internal sealed class PolicyReader
{
    private static readonly JsonDocumentOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    private static readonly HashSet<string> s_numbers = [.. PolicyNumber.All.Select(static n => n.Path)];

    // Every path that has numbers below it: continuum, continuum.stages.
    private static readonly HashSet<string> s_sections =
        [.. s_numbers.SelectMany(static path => Enumerable.Range(0, path.Length).Where(at => path[at] == '.').Select(at => path[..at]))];

    private readonly List<PolicyFault> _faults = [];
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _unreadSections = [];

    public static EvidencePolicy? Read(string json, out IReadOnlyList<PolicyFault> faults)
    {
        var reader = new PolicyReader();
        faults = reader._faults;
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            var policy = reader.Policy(document.RootElement);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                reader.Check(policy);
            return reader._faults.Count == 0 ? policy : null;
        }
        catch (InvalidOperationException)
        {
            // The parser takes escapes of half surrogate pairs; whoever asks for the text is refused.
            reader._faults.Add(new PolicyFault("$", "holds text that is not Unicode: an unpaired surrogate"));
            return null;
        }
        catch (JsonException e)
        {
            reader._faults.Add(new PolicyFault("$", $"not JSON: {e.Message}"));
            return null;
        }
    }

    /// <summary>Adds what is wrong with the policy as a whole, and not said already of the same place.</summary>
    private void Check(EvidencePolicy policy)
    {
        var said = _faults.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        _faults.AddRange(PolicyCheck.Faults(policy).Where(f => !said.Contains(f.Path) && !IsUnread(f.Path)));
    }

    private EvidencePolicy Policy(JsonElement root)
    {
        var policy = new EvidencePolicy();
        if (root.ValueKind != JsonValueKind.Object)
        {
            Fault("$", "must be an object");
            return policy;
        }

        if (root.TryGetProperty("extends", out var extends))
        {
            if (extends.ValueKind == JsonValueKind.String && extends.GetString() == "default")
                policy = EvidencePolicy.Default with { Name = string.Empty };
            else
                Fault("extends", "must be \"default\"");
        }

        var extended = policy.Kinds.Count > 0;
        if (root.TryGetProperty("version", out var version) ? !(version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == PolicyJson.Version) : !extended)
            Fault("version", $"must be {PolicyJson.Version}, the version of the format");

        foreach (var property in root.EnumerateObject())
        {
            switch (property.Name)
            {
                case "$schema" or "extends" or "version" or "id":
                    break;
                case "name":
                    policy = policy with { Name = Text(property.Value, "name") };
                    break;
                case "reasons":
                    policy = policy with { Reasons = Reasons(property.Value, policy.Reasons) };
                    break;
                case "kinds":
                    policy = policy with { Kinds = Kinds(property.Value, policy.Kinds) };
                    break;
                default:
                    Numbers(property, string.Empty);
                    break;
            }
        }

        return WithNumbers(policy, extended);
    }

    private void Numbers(JsonProperty property, string parent)
    {
        var path = parent + property.Name;
        var element = property.Value;
        if (property.Name.Contains('.', StringComparison.Ordinal))
        {
            Fault(path, "is unknown: a name holds no dot");
        }
        else if (element.ValueKind == JsonValueKind.Object && !s_numbers.Contains(path))
        {
            foreach (var inner in element.EnumerateObject())
                Numbers(inner, path + ".");
        }
        else if (s_sections.Contains(path))
        {
            Fault(path, $"must be an object, not {Shown(element)}");
            _unreadSections.Add(path + ".");
        }
        else if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var value))
        {
            _numbers.Add(path, value);
        }
        else if (!s_numbers.Contains(path))
        {
            Fault(path, "is unknown");
        }
        else
        {
            Fault(path, $"must be a number, not {Shown(element)}");
            _numbers.Add(path, double.NaN);
        }
    }

    /// <summary>Whether a path is below what is no object, so that nothing more is to be said of it.</summary>
    private bool IsUnread(string path) => _unreadSections.Exists(section => path.StartsWith(section, StringComparison.Ordinal));

    private EvidencePolicy WithNumbers(EvidencePolicy policy, bool extended)
    {
        foreach (var number in PolicyNumber.All)
        {
            if (_numbers.Remove(number.Path, out var value))
            {
                if (!double.IsNaN(value) && PolicyCheck.RangeFault(number, value) is { } fault)
                    _faults.Add(fault);
                policy = number.Set(policy, value);
            }
            else if (!extended && !IsUnread(number.Path))
            {
                Fault(number.Path, "is missing (\"extends\": \"default\" would take it from the default)");
            }
        }

        foreach (var path in _numbers.Keys)
            Fault(path, "is unknown");
        return policy;
    }

    private ImmutableSortedDictionary<EventKind, KindPolicy> Kinds(JsonElement element, ImmutableSortedDictionary<EventKind, KindPolicy> kinds)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault("kinds", "must be an object: name of the kind to what it counts for");
            return kinds;
        }

        var read = kinds.ToBuilder();
        foreach (var property in element.EnumerateObject())
        {
            var path = $"kinds.{property.Name}";
            if (!EventKind.IsName(property.Name))
                Fault(path, "a kind's name is 1 to 64 lower-case letters, digits and hyphens beginning with a letter");
            else
                read[EventKind.Of(property.Name)] = Kind(property.Value, path, kinds.GetValueOrDefault(EventKind.Of(property.Name)));
        }

        return read.ToImmutable();
    }

    private KindPolicy Kind(JsonElement element, string path, KindPolicy? inherited)
    {
        var kind = inherited ?? new KindPolicy();
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "must be an object with initiator, prompts, costly, tries, leaves and feeds");
            return kind;
        }

        foreach (var property in element.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            switch (property.Name)
            {
                case "initiator":
                    if (Text(property.Value, at) is var side && side is "customer" or "counterpart")
                        kind = kind with { Initiator = side == "customer" ? Initiator.Customer : Initiator.Counterpart };
                    else
                        Fault(at, "must be \"customer\" or \"counterpart\"");
                    break;
                case "prompts":
                    kind = kind with { Prompts = Flag(property.Value, at) };
                    break;
                case "costly":
                    kind = kind with { Costly = Flag(property.Value, at) };
                    break;
                case "tries":
                    kind = kind with { Tries = Flag(property.Value, at) };
                    break;
                case "leaves":
                    kind = kind with { Leaves = Flag(property.Value, at) };
                    break;
                case "feeds":
                    kind = kind with { Feeds = Feeds(property.Value, at) };
                    break;
                default:
                    Fault(at, "is unknown");
                    break;
            }
        }

        return kind;
    }

    private ImmutableArray<Evidence> Feeds(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "must be an object: name of the sum to its weight");
            return [];
        }

        var feeds = new List<Evidence>();
        foreach (var property in element.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            if (!EvidenceSums.TryParse(property.Name, out var sum) || !sum.IsFeedable())
                Fault(at, $"no kind can feed '{property.Name}'; there are {string.Join(", ", EvidenceSums.All.Where(s => s.IsFeedable()).Select(s => s.Name()))}");
            else if (property.Value.ValueKind != JsonValueKind.Number || !property.Value.TryGetDouble(out var weight))
                Fault(at, $"must be a number, not {Shown(property.Value)}");
            else
                feeds.Add(new Evidence(sum, weight));
        }

        return [.. feeds.OrderBy(f => f.Sum)];
    }

    private ImmutableSortedDictionary<string, string> Reasons(JsonElement element, ImmutableSortedDictionary<string, string> reasons)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault("reasons", "must be an object: path to reason");
            return reasons;
        }

        var read = reasons.ToBuilder();
        foreach (var property in element.EnumerateObject())
            read[property.Name] = Text(property.Value, $"reasons.{property.Name}");
        return read.ToImmutable();
    }

    private bool Flag(JsonElement element, string path)
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.GetBoolean();
        Fault(path, $"must be true or false, not {Shown(element)}");
        return false;
    }

    private string Text(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String)
            return element.GetString()!;
        Fault(path, $"must be text, not {Shown(element)}");
        return string.Empty;
    }

    private static string Shown(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 40 ? text : text[..40] + "...";
    }

    private void Fault(string path, string message) => _faults.Add(new PolicyFault(path, message));
}
