using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>One ledger as JSON: everything needed to go on adding events where it was saved.</content>
public sealed partial class Ledger
{
    private const int JsonVersion = 1;

    /// <summary>Writes the ledger; sums that are 0 are left out.</summary>
    /// <returns>JSON on one line that <see cref="FromJson"/> reads back to the same bits.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", JsonVersion);
            json.WriteString("policy", Policy.Id);
            json.WriteString("zone", Zone.Id);
            json.WriteString("customer", Relationship.Customer);
            json.WriteString("counterpart", Relationship.Counterpart.ToString());
            if (Since is { } since)
                json.WriteString("since", since);
            if (_fold.HasSums)
                WriteContent(json, _fold.Sums);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads a ledger back.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <param name="policy">The policy that it was made under; null for the default.</param>
    /// <param name="zone">The zone that it was made in; null for UTC.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="FormatException">
    /// The text is no ledger of this version, or policy or zone are not those it was made under; or something in it is nothing that events
    /// amount to, such as an instant outside of time: the message says where it stands.
    /// </exception>
    public static Ledger FromJson(string json, EvidencePolicy? policy = null, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        policy ??= EvidencePolicy.Default;
        zone ??= TimeZoneInfo.Utc;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = new SavedPart(document.RootElement, string.Empty);
            Demand(root, "version", JsonVersion.ToString(CultureInfo.InvariantCulture));
            Demand(root, "policy", policy.Id);
            Demand(root, "zone", zone.Id);
            DateTimeOffset? since = root.Has("since") ? root["since"].Instant() : null;
            var key = new RelationshipKey(root["customer"].Text(), Counterpart.Parse(root["counterpart"].Text()));
            var ledger = new Ledger(key, policy, zone, since);
            if (root.Has("sums"))
                ledger.ReadContent(root);
            return ledger;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The text is not a ledger: {e.Message}", e);
        }
    }

    private static void Demand(SavedPart root, string name, string wanted)
    {
        var found = root[name].Json.ToString();
        if (found != wanted)
            throw new FormatException($"The ledger's {name} is {found}, not {wanted}.");
    }

    private void WriteContent(Utf8JsonWriter json, DecayedSums sums)
    {
        json.WriteNumber("events", Events);
        json.WriteNumber("unmatchedEnds", UnmatchedEnds);
        json.WriteString("first", First!.Value);
        json.WriteString("last", Last!.Value);
        if (_fold.LastContact != LedgerColumns.Never)
            json.WriteNumber("lastContact", _fold.LastContact);
        if (_fold.PendingAnswer is { } answer)
            json.WriteNumber("pendingAnswer", answer);
        WriteSums(json, "sums", sums.Anchor, sums.Sums, sums.Values);
        WriteTrials(json);
        WriteToday(json);
        WriteItems(json, "channels", Channels, static (json, c) =>
        {
            json.WriteString("channel", c.Channel.Name());
            json.WriteNumber("talkingWith", c.TalkingWith);
            json.WriteNumber("talkingAt", c.TalkingAt);
            json.WriteNumber("selling", c.Selling);
            json.WriteNumber("notSelling", c.NotSelling);
        });
        WriteItems(json, "promises", Promises, (json, p) =>
        {
            WriteEpisode(json, p.By, p.Episode);
            json.WriteNumber("due", p.Due);
            json.WriteNumber("strength", p.Strength);
            json.WriteNumber("severity", p.Severity);
        });
        WriteItems(json, "approaches", Approaches, (json, a) =>
        {
            WriteEpisode(json, a.By, a.Episode);
            json.WriteNumber("at", a.At);
            json.WriteNumber("strength", a.Strength);
        });
        WriteItems(json, "failures", Failures, (json, f) =>
        {
            json.WriteString("episode", _episodes[f.Episode]);
            json.WriteNumber("failedRecoveries", f.FailedRecoveries);
            WriteSums(json, "sums", f.Anchor, BadSums.Every, f.Sums);
        });
        WriteItems(json, "pendingEnds", CollectionsMarshal.AsSpan(_fold.PendingEnds), WritePending);
        WriteItems(json, "pendingPurchases", CollectionsMarshal.AsSpan(_fold.PendingPurchases), static (json, p) =>
        {
            json.WriteNumber("at", p.At);
            json.WriteNumber("strength", p.Strength);
        });
    }

    private void WriteToday(Utf8JsonWriter json)
    {
        var today = _fold.Today;
        json.WriteStartObject("today");
        json.WriteNumber("day", today.Day);
        json.WriteNumber("start", today.Start);
        json.WriteBoolean("occasion", today.HadOccasion);
        json.WriteNumber("classes", today.Classes);
        json.WriteNumber("repeat", today.Repeat);
        json.WriteStartArray("kinds");
        foreach (var rule in Compiled.Rules.Where(r => today.Kinds.Contains(r.Index)))
            json.WriteStringValue(rule.Kind.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTrials(Utf8JsonWriter json)
    {
        if (HasSwitched)
            json.WriteBoolean("switched", true);
        if (_fold.FirstStay is { } stay)
            json.WriteNumber("firstStay", stay);
        if (_fold.FirstLeave is { } leave)
            json.WriteNumber("firstLeave", leave);
        if (_fold.Opening is { } opening)
        {
            json.WriteStartObject("opening");
            json.WriteNumber("start", opening.Start);
            json.WriteNumber("repeat", opening.Repeat);
            json.WriteEndObject();
        }

        WriteItems(json, "trials", Trials, static (json, t) =>
        {
            json.WriteNumber("at", t.At);
            json.WriteNumber("severity", t.Severity);
            json.WriteBoolean("stayed", t.Stayed);
        });
    }

    private void WritePending(Utf8JsonWriter json, PendingEnd end)
    {
        json.WriteString("kind", end.Kind.Name);
        WriteEpisode(json, end.By, end.Episode);
        json.WriteNumber("at", end.At);
        json.WriteNumber("strength", end.Strength);
        json.WriteNumber("severity", end.Severity);
        if (end.Cost != 1)
            json.WriteNumber("cost", end.Cost);
        json.WriteBoolean("saysStrength", end.SaysStrength);
        json.WriteBoolean("saysSeverity", end.SaysSeverity);
        WriteItems(json, "counted", CollectionsMarshal.AsSpan(end.Counted), static (json, c) =>
        {
            json.WriteString("sum", c.Sum.Name());
            json.WriteString("channel", c.Channel.Name());
            json.WriteNumber("weight", c.Weight);
            json.WriteNumber("at", c.At);
        });
    }

    private void WriteEpisode(Utf8JsonWriter json, Initiator by, int episode)
    {
        json.WriteString("by", by == Initiator.Customer ? "customer" : "counterpart");
        if (episode != EpisodeNames.None)
            json.WriteString("episode", _episodes[episode]);
    }

    private static void WriteSums(Utf8JsonWriter json, string name, long anchor, ReadOnlySpan<EvidenceSum> sums, ReadOnlySpan<double> values)
    {
        json.WriteStartObject(name);
        json.WriteNumber("anchor", anchor);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
                json.WriteNumber(sums[i].Name(), values[i]);
        }

        json.WriteEndObject();
    }

    private static void WriteItems<T>(Utf8JsonWriter json, string name, ReadOnlySpan<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
