using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Core.Tests.Ledgers.Snapshots;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Laws: what JSON takes scores, is written again and goes into a snapshot and back; all else is refused with its place.</summary>
public class LedgerJsonDamageLaws
{
    private static readonly ImmutableArray<string> s_ledgers = [.. Ledgers().Select(l => l.ToJson())];

    // Path, in which ledger, and what it is replaced by.
    private static readonly Gen<(int Ledger, ImmutableArray<(string Path, string Value)> Damage)> s_damaged =
        from ledger in Gen.Choose(0, s_ledgers.Length - 1)
        let numbers = Numbers(JsonNode.Parse(s_ledgers[ledger])!).ToArray()
        from count in Gen.Frequency((6, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(4)))
        from damage in Gen.ListOf(Gen.Elements(numbers).SelectMany(n => Damage(n).Select(v => (n.GetPath(), v))), count)
        select (ledger, damage.ToImmutableArray());

    /// <summary>A number in a ledger, and numbers that are at odds with it.</summary>
    [Theory]
    [InlineData("sums.anchor", "6383966400000000000")]
    [InlineData("sums.anchor", "3155378975999999999")]
    [InlineData("sums.anchor", "-6383966400000000000")]
    [InlineData("sums.history", "1e300")]
    [InlineData("sums.history", "-1e300")]
    [InlineData("lastContact", "-1")]
    [InlineData("lastContact", "-9223372036854775808")]
    [InlineData("promises[0].due", "-638404416000000000")]
    [InlineData("promises[0].strength", "-1")]
    [InlineData("promises[0].severity", "1.5")]
    [InlineData("approaches[0].at", "9223372036854775807")]
    [InlineData("approaches[0].strength", "101")]
    [InlineData("failures[0].failedRecoveries", "-1")]
    [InlineData("failures[0].sums.anchor", "3155378975999999999")]
    [InlineData("failures[0].sums", "{\"anchor\":638396640000000000,\"bad\":-1}")]
    [InlineData("trials[0].at", "0")]
    [InlineData("trials[0].severity", "-0.1")]
    [InlineData("opening.start", "3155378975999999999")]
    [InlineData("opening.repeat", "-1")]
    [InlineData("today.start", "9223372036854775807")]
    [InlineData("today.repeat", "1e300")]
    [InlineData("channels[0].talkingWith", "1e300")]
    [InlineData("events", "-1")]
    [InlineData("events", "2147483647")]
    [InlineData("unmatchedEnds", "-1")]
    [InlineData("first", "\"9999-12-31T23:59:59.9999999+00:00\"")]
    public void WhatNoEventsAmountToIsRefusedWithItsPlace(string path, string value)
    {
        var message = Assert.Throws<FormatException>(() => Ledger.FromJson(Changed(s_ledgers[0], "$." + path, value))).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pendingEnds[0].at", "0")]
    [InlineData("pendingEnds[0].strength", "1e9")]
    [InlineData("pendingEnds[0].counted[0].weight", "-1")]
    [InlineData("pendingEnds[0].counted[0].at", "3155378975999999999")]
    [InlineData("pendingPurchases[0].at", "3155378975999999999")]
    [InlineData("pendingPurchases[0].strength", "-3")]
    [InlineData("pendingAnswer", "-1")]
    [InlineData("firstStay", "-1")]
    [InlineData("firstLeave", "-1")]
    [InlineData("events", "0")]
    public void SoIsWhatASliceCannotWaitFor(string path, string value)
    {
        var message = Assert.Throws<FormatException>(() => Ledger.FromJson(Changed(s_ledgers[1], "$." + path, value))).Message;
        Assert.Contains(path == "events" ? "pendingEnds" : path, message, StringComparison.Ordinal);
    }

    [Fact]
    public void UndamagedAllAreTaken() => Assert.All(s_ledgers, json => Assert.True(IsTaken(json)));

    [Fact]
    public void DamagedNumbersAreRefusedOrScoreAndAreKept()
    {
        var (taken, cases) = (0, 0);
        Always.Holds(
            s_damaged.ToArbitrary(),
            d =>
            {
                cases++;
                taken += IsTaken(d.Damage.Aggregate(s_ledgers[d.Ledger], static (json, change) => Changed(json, change.Path, change.Value))) ? 1 : 0;
            },
            count: 1000);
        Assert.InRange(taken, 0.1 * cases, 0.9 * cases);
    }

    /// <summary>The first day of a zone to the west begins before the year 1: that is an instant to see sums from, in JSON and in a snapshot.</summary>
    [Fact]
    public void TheYear1BeginsAmidADay()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var ledger = new Ledger(new("ann", default), zone: zone);
        ledger.Add(new RelationshipEvent("ann", EventKind.Purchase, DateTimeOffset.MinValue));
        Assert.Equal(ledger.ToJson(), Ledger.FromJson(ledger.ToJson(), zone: zone).ToJson());
        var table = new LedgerTable();
        table.Append(ledger);
        Assert.Equal(table.Keys.ToArray(), SomeTable.Read(table.Snapshot()).Keys.ToArray());
    }

    /// <summary>Whether JSON takes it; where it does, everything else must.</summary>
    private static bool IsTaken(string json)
    {
        Ledger ledger;
        try
        {
            ledger = Ledger.FromJson(json);
        }
        catch (FormatException)
        {
            return false;
        }

        Assert.Equal(ledger.ToJson(), Ledger.FromJson(ledger.ToJson()).ToJson());
        foreach (var asOf in new[] { ledger.Last!.Value.AddTicks(1), Era.Later(ledger.Last.Value, 400), DateTimeOffset.MaxValue })
            AssertFinite(RelationshipScorer.Default.Score(ledger, asOf), "score");
        var table = new LedgerTable();
        try
        {
            table.Append(ledger);
        }
        catch (ArgumentException e) when (e.Message.Contains("has no event", StringComparison.Ordinal))
        {
            return true;
        }

        var read = SomeTable.Read(table.Snapshot());
        Assert.Equal(table.Keys.ToArray(), read.Keys.ToArray());
        AssertFinite(RelationshipScorer.Default.Score(read, DateTimeOffset.MaxValue)[0], "score of the table");
        return true;
    }

    private static void AssertFinite(object? value, string path)
    {
        switch (value)
        {
            case double number:
                Assert.True(double.IsFinite(number), $"{path} is {number}");
                break;
            case string or null or System.Collections.IEnumerable:
                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.DeclaringType!.Namespace!.StartsWith("Relationships", StringComparison.Ordinal)))
                {
                    if (property.GetMethod is { IsStatic: false })
                        AssertFinite(property.GetValue(value), $"{path}.{property.Name}");
                }

                break;
        }
    }

    private static IEnumerable<Ledger> Ledgers()
    {
        var story = new History()
            .On(0, EventKind.Purchase)
            .On(1, EventKind.SocialInvitation)
            .On(2, EventKind.Offer, e => e with { Channel = Channel.Email })
            .On(2.5, EventKind.Conversation, e => e with { Channel = Channel.Phone })
            .Promise("p", 3, due: 60)
            .In("a", 4, EventKind.Approach, e => e with { Initiator = Initiator.Customer })
            .On(4, EventKind.Approach, e => e with { Initiator = Initiator.Customer })
            .In("f", 5, EventKind.Failure, e => e with { Severity = 0.7 })
            .In("f", 6, EventKind.RecoveryFailed)
            .On(7, EventKind.ConnectionDemonstrated, e => e with { Connection = ConnectionType.SharedValues })
            .On(8, EventKind.Purchase);
        yield return story.Ledger();

        var slice = new Ledger(story.Last.Relationship, since: History.At(0));
        foreach (var e in new History()
            .On(0.1, EventKind.Purchase)
            .In("x", 1, EventKind.Answer, e => e with { Channel = Channel.Chat })
            .In("y", 1, EventKind.PromiseKept)
            .In("z", 1.5, EventKind.Failure)
            .On(2, EventKind.Answer)
            .Promise("p", 3, due: 60)
            .On(4, EventKind.Switched)
            .On(5, EventKind.Purchase).Events)
            slice.Add(e);
        yield return slice;
        yield return new History().On(0, EventKind.Purchase).Ledger();
    }

    private static IEnumerable<JsonValue> Numbers(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Key != "version").SelectMany(p => Numbers(p.Value!)),
        JsonArray a => a.SelectMany(i => Numbers(i!)),
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => [v],
        JsonValue v when v.GetPath() is "$.first" or "$.last" or "$.since" => [v],
        _ => [],
    };

    private static Gen<string> Damage(JsonValue value)
    {
        if (value.GetValueKind() == System.Text.Json.JsonValueKind.String)
            return Gen.Elements(-40_000_000L, -100, -1, 1, 100, 1_000_000, 69_000_000).Select(hours => JsonValue.Create(Shifted(value.GetValue<DateTimeOffset>(), hours)).ToJsonString());
        var number = value.GetValue<double>();
        return Gen.OneOf(
            Gen.Elements("0", "-1", "1", "2", "-0.0", "0.5", "1e-320", "1e9", "1e26", "-1e26", "1e28", "1e150", "1e308", "-1e308", "2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "3155378975999999999", "3155378975999999998", "638400000000000000"),
            Gen.Elements(-2, -1, 0.1, 0.999, 1.001, 2, 10).Select(f => (number * f).ToString("R", CultureInfo.InvariantCulture)),
            Gen.Elements(-2L, -1, 1, 2, TimeSpan.TicksPerDay, -TimeSpan.TicksPerDay, 4000 * TimeSpan.TicksPerDay, -4000 * TimeSpan.TicksPerDay, 2_000_000 * TimeSpan.TicksPerDay, 6_000_000 * TimeSpan.TicksPerDay)
                .Select(d => ((decimal)number + d).ToString("0", CultureInfo.InvariantCulture)));
    }

    private static DateTimeOffset Shifted(DateTimeOffset at, long hours) =>
        new(Math.Clamp(at.UtcTicks + (hours * TimeSpan.TicksPerHour), 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    private static string Changed(string json, string path, string value)
    {
        var root = JsonNode.Parse(json)!;
        var target = root;
        foreach (var step in path.TrimStart('$').Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
            target = target is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : target[step]!;
        target.ReplaceWith(JsonNode.Parse(value));
        return root.ToJsonString();
    }
}
