using System.Text.Json;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>Reading a ledger back from JSON.</content>
public sealed partial class Ledger
{
    private void ReadContent(JsonElement root)
    {
        Events = root.GetProperty("events").GetInt32();
        UnmatchedEnds = root.GetProperty("unmatchedEnds").GetInt32();
        First = root.GetProperty("first").GetDateTimeOffset();
        Last = root.GetProperty("last").GetDateTimeOffset();
        _lastContact = root.TryGetProperty("lastContact", out var contact) ? contact.GetInt64() : null;
        _pendingAnswer = root.TryGetProperty("pendingAnswer", out var answer) ? answer.GetInt64() : null;
        _sums = new DecayedSums(_policy, DecayedSums.Every, 0);
        _sums.Restore(ReadSums(root.GetProperty("sums"), DecayedSums.Every, out var values), values);
        ReadTrials(root);
        ReadToday(root.GetProperty("today"));
        _channels = ReadItems(root, "channels", static c => new ChannelSum(
            ReadChannel(c.GetProperty("channel")), Number(c, "talkingWith"), Number(c, "talkingAt"), Number(c, "selling"), Number(c, "notSelling")));
        _promises = ReadItems(root, "promises", p => new OpenPromise(
            ReadSide(p), ReadName(p), p.GetProperty("due").GetInt64(), Number(p, "strength"), Number(p, "severity")));
        _approaches = ReadItems(root, "approaches", a => new OpenApproach(
            ReadSide(a), ReadEpisode(a), a.GetProperty("at").GetInt64(), Number(a, "strength")));
        _failures = ReadItems(root, "failures", ReadFailure);
        _pendingEnds = ReadItems(root, "pendingEnds", ReadPending);
        _pendingPurchases = ReadItems(root, "pendingPurchases", static p => new PendingPurchase(p.GetProperty("at").GetInt64(), Number(p, "strength")));
    }

    private OpenFailure ReadFailure(JsonElement json)
    {
        var failure = new OpenFailure
        {
            Episode = ReadName(json),
            FailedRecoveries = json.GetProperty("failedRecoveries").GetInt32(),
            Anchor = ReadSums(json.GetProperty("sums"), BadSums.Every, out var values),
        };
        values.CopyTo(failure.Sums);
        return failure;
    }

    /// <summary>Reads values as they stand; gives their anchor.</summary>
    private static long ReadSums(JsonElement json, EvidenceSum[] sums, out double[] values)
    {
        values = new double[sums.Length];
        foreach (var property in json.EnumerateObject().Where(p => p.Name != "anchor"))
        {
            var index = Array.IndexOf(sums, ReadSum(property.Name));
            values[index >= 0 ? index : throw new FormatException($"{property.Name} is not kept there.")] = Number(json, property.Name);
        }

        return json.GetProperty("anchor").GetInt64();
    }

    private void ReadToday(JsonElement json)
    {
        _today = new Today
        {
            Day = json.GetProperty("day").GetInt64(),
            Start = json.GetProperty("start").GetInt64(),
            HadOccasion = json.GetProperty("occasion").GetBoolean(),
            Classes = json.GetProperty("classes").GetByte(),
            Repeat = Number(json, "repeat"),
        };
        foreach (var kind in json.GetProperty("kinds").EnumerateArray())
            _today.Kinds.Add(_policy.Rule(EventKind.Of(kind.GetString()!)).Index);
    }

    private void ReadTrials(JsonElement root)
    {
        HasSwitched = root.TryGetProperty("switched", out var switched) && switched.GetBoolean();
        _firstStay = root.TryGetProperty("firstStay", out var stay) ? stay.GetInt64() : null;
        _firstLeave = root.TryGetProperty("firstLeave", out var leave) ? leave.GetInt64() : null;
        _opening = root.TryGetProperty("opening", out var opening) ? new OpeningDay(opening.GetProperty("start").GetInt64(), Number(opening, "repeat")) : null;
        _trials = ReadItems(root, "trials", static t => new OpenTrial(t.GetProperty("at").GetInt64(), Number(t, "severity"), t.GetProperty("stayed").GetBoolean()));
    }

    private PendingEnd ReadPending(JsonElement json) => new(
        _policy.Rule(EventKind.Of(json.GetProperty("kind").GetString()!)).Kind,
        ReadSide(json),
        ReadName(json),
        json.GetProperty("at").GetInt64(),
        Number(json, "strength"),
        Number(json, "severity"),
        json.GetProperty("saysStrength").GetBoolean(),
        json.GetProperty("saysSeverity").GetBoolean())
    {
        Cost = json.TryGetProperty("cost", out _) ? Number(json, "cost") : 1,
        Counted = ReadItems(json, "counted", static c => new PendingEnd.Contribution(
            ReadSum(c.GetProperty("sum").GetString()!), ReadChannel(c.GetProperty("channel")), Number(c, "weight"), c.GetProperty("at").GetInt64())),
    };

    private static List<T> ReadItems<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(read)] : [];

    private static double Number(JsonElement json, string name) =>
        json.GetProperty(name).GetDouble() is var value && double.IsFinite(value) ? value : throw new FormatException($"{name} is not finite.");

    private static Initiator ReadSide(JsonElement json) => json.GetProperty("by").GetString() switch
    {
        "customer" => Initiator.Customer,
        "counterpart" => Initiator.Counterpart,
        var other => throw new FormatException($"'{other}' is no side."),
    };

    private int ReadName(JsonElement json) => ReadEpisode(json) is var episode && episode != EpisodeNames.None ? episode : throw new FormatException("an episode has no name.");

    private int ReadEpisode(JsonElement json) => _episodes.NumberOf(json.TryGetProperty("episode", out var episode) ? episode.GetString() : null);

    private static EvidenceSum ReadSum(string name) =>
        EvidenceSums.TryParse(name, out var sum) ? sum : throw new FormatException($"'{name}' is no sum.");

    private static Channel ReadChannel(JsonElement json) =>
        json.GetString() is var name && (Relationships.Events.Channels.TryParse(name, out var channel) || name == Channel.Unknown.Name())
            ? channel
            : throw new FormatException($"'{name}' is no channel.");
}
