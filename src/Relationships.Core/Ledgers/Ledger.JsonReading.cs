using System.Text.Json;
using Relationships.Events;
using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>Reading a ledger back from JSON.</content>
public sealed partial class Ledger
{
    private void ReadContent(JsonElement root)
    {
        var anchor = ReadSums(root.GetProperty("sums"), DecayedSums.Every, out var sums);
        _fold.Set(ReadState(root), anchor, sums, ReadToday(root.GetProperty("today")));
        _fold.AddChannels(
            ReadItems(root, "channels", static c => new ChannelSum(
                ReadChannel(c.GetProperty("channel")), Number(c, "talkingWith"), Number(c, "talkingAt"), Number(c, "selling"), Number(c, "notSelling"))),
            1);
        _fold.SetOpen(
            ReadItems(root, "promises", p => new OpenPromise(
                ReadSide(p), ReadName(p), p.GetProperty("due").GetInt64(), Number(p, "strength"), Number(p, "severity"))),
            ReadItems(root, "approaches", a => new OpenApproach(
                ReadSide(a), ReadEpisode(a), a.GetProperty("at").GetInt64(), Number(a, "strength"))),
            ReadItems(root, "failures", ReadFailure));
        _fold.Trials.Set(ReadItems(root, "trials", static t => new OpenTrial(
            t.GetProperty("at").GetInt64(), Number(t, "severity"), t.GetProperty("stayed").GetBoolean())));
        _fold.SetWaiting(
            ReadItems(root, "pendingEnds", ReadPending),
            ReadItems(root, "pendingPurchases", static p => new PendingPurchase(p.GetProperty("at").GetInt64(), Number(p, "strength"))),
            ReadTicks(root, "pendingAnswer"));
    }

    private static SavedState ReadState(JsonElement root) => new(
        root.GetProperty("events").GetInt32(),
        root.GetProperty("unmatchedEnds").GetInt32(),
        root.GetProperty("first").GetDateTimeOffset().UtcTicks,
        root.GetProperty("last").GetDateTimeOffset().UtcTicks,
        root.TryGetProperty("switched", out var switched) && switched.GetBoolean(),
        ReadTicks(root, "firstStay"),
        ReadTicks(root, "firstLeave"),
        root.TryGetProperty("opening", out var opening) ? new OpeningDay(opening.GetProperty("start").GetInt64(), Number(opening, "repeat")) : null,
        ReadTicks(root, "lastContact") ?? LedgerColumns.Never);

    private static long? ReadTicks(JsonElement root, string name) => root.TryGetProperty(name, out var ticks) ? ticks.GetInt64() : null;

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

    private Today ReadToday(JsonElement json)
    {
        var today = new Today
        {
            Day = json.GetProperty("day").GetInt64(),
            Start = json.GetProperty("start").GetInt64(),
            HadOccasion = json.GetProperty("occasion").GetBoolean(),
            Classes = json.GetProperty("classes").GetByte(),
            Repeat = Number(json, "repeat"),
        };
        foreach (var kind in json.GetProperty("kinds").EnumerateArray())
            today.Kinds.Add(Compiled.Rule(EventKind.Of(kind.GetString()!)).Index);
        return today;
    }

    private PendingEnd ReadPending(JsonElement json) => new(
        Compiled.Rule(EventKind.Of(json.GetProperty("kind").GetString()!)).Kind,
        ReadSide(json),
        ReadName(json),
        json.GetProperty("at").GetInt64(),
        Number(json, "strength"),
        Number(json, "severity"),
        json.GetProperty("saysStrength").GetBoolean(),
        json.GetProperty("saysSeverity").GetBoolean())
    {
        Cost = json.TryGetProperty("cost", out _) ? Number(json, "cost") : 1,
        Counted = [.. ReadItems(json, "counted", static c => new PendingEnd.Contribution(
            ReadSum(c.GetProperty("sum").GetString()!), ReadChannel(c.GetProperty("channel")), Number(c, "weight"), c.GetProperty("at").GetInt64()))],
    };

    private static T[] ReadItems<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
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
