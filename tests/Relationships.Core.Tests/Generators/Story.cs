using System.Collections.Immutable;
using System.Globalization;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Generators;

/// <summary>Events as they arrived, and the instant that a score is asked for.</summary>
internal sealed record Story(ImmutableArray<RelationshipEvent> Events, DateTimeOffset AsOf)
{
    /// <summary>The log under a policy: who begins a kind by default is the policy's to say.</summary>
    public EventLog Log(TimeZoneInfo? zone = null, EvidencePolicy? policy = null) =>
        EventLog.Create(Events, new EventLogOptions { Zone = zone ?? TimeZoneInfo.Utc, Vocabulary = (policy ?? EvidencePolicy.Default).Vocabulary });

    /// <summary>The same without what a log sets aside.</summary>
    public Story WithoutRejects(EvidencePolicy? policy = null) => this with { Events = [.. Log(policy: policy).AllEvents()] };

    /// <summary>Only what the as-of sees.</summary>
    public Story Seen() => this with { Events = [.. Events.Where(e => e.At < AsOf)] };

    public Story With(params IEnumerable<RelationshipEvent> more) => this with { Events = [.. Events, .. more] };

    /// <summary>Smaller stories that may show the same fault: half of the events, all but one, one without its trimmings.</summary>
    public IEnumerable<Story> Shrunk()
    {
        if (Events.Length > 3)
        {
            yield return this with { Events = Events[..(Events.Length / 2)] };
            yield return this with { Events = Events[(Events.Length / 2)..] };
        }

        for (var i = 0; i < Events.Length; i++)
            yield return this with { Events = Events.RemoveAt(i) };
        for (var i = 0; i < Events.Length; i++)
        {
            var e = Events[i];
            var plain = e with { Channel = Channel.Unknown, Initiator = null, Human = null, Amount = null, Severity = null, Strength = EventRules.IsSurvey(e.Kind) ? e.Strength : null };
            if (!plain.Equals(e))
                yield return this with { Events = Events.SetItem(i, plain) };
        }
    }

    public override string ToString() =>
        string.Join('\n', [string.Empty, .. Events.Select(Text), string.Create(CultureInfo.InvariantCulture, $"as of {AsOf:O}")]);

    private static string Text(RelationshipEvent e) => string.Create(
        CultureInfo.InvariantCulture,
        $"{e.At.UtcDateTime:O} {e.Relationship} {e.Kind} channel={e.Channel} by={e.Initiator} human={e.Human} strength={e.Strength} severity={e.Severity} amount={e.Amount} connection={e.Connection} due={e.Due?.UtcDateTime:O} episode={e.Episode} id={e.Id}");
}
