using System.Globalization;
using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <content>Writing events down.</content>
internal sealed partial class CustomerLife
{
    /// <summary>Notes an event, if it lies within the simulated time.</summary>
    public void Add(
        long at,
        EventKind kind,
        Channel channel = Channel.Unknown,
        Companion? with = null,
        double? amount = null,
        double? strength = null,
        double? severity = null,
        long? due = null,
        string? episode = null,
        string? other = null,
        ConnectionType? connection = null,
        string? tag = null,
        Initiator? initiator = null,
        bool? human = null)
    {
        if (at < 0 || at >= Clock.End)
            return;
        _events.Add(new RelationshipEvent(Id, kind, Clock.Instant(at))
        {
            Counterpart = with?.Counterpart ?? Brand,
            Brand = with is null ? null : _parent,
            Channel = channel,
            Amount = amount is { } money ? Rounded(money) : null,
            Strength = strength is { } s ? Rounded(s) : null,
            Severity = severity is { } v ? Rounded(v) : null,
            Due = due is { } d ? Clock.Instant(d) : null,
            Episode = episode,
            Representative = with is null && channel.Class() is ChannelClass.InPerson ? Person?.Counterpart.Name : null,
            Other = other,
            Connection = connection,
            Tag = tag,
            Initiator = initiator,
            Human = human,
            Id = string.Create(CultureInfo.InvariantCulture, $"{Id}-{_events.Count + 1}"),
        });
    }

    /// <summary>The customer as others see it: no act of its own after it has left, all in canonical order.</summary>
    public SimulatedCustomer Finish()
    {
        if (Left is { } left)
        {
            var last = Clock.Instant(left);
            _events.RemoveAll(e => e.At > last && (e.Initiator ?? EventVocabulary.Standard.InitiatorOf(e.Kind)) == Initiator.Customer);
        }

        _events.Sort(CanonicalOrder.Instance);
        var truth = new List<TrueRelationship> { Truth(Brand, Potential) };
        foreach (var companion in new[] { Person, Product, Community })
        {
            if (companion is not null && _events.Exists(e => e.Counterpart == companion.Counterpart))
                truth.Add(Truth(companion.Counterpart, companion.Potential));
        }

        return new SimulatedCustomer(Id, _events, truth);
    }

    private TrueRelationship Truth(Counterpart counterpart, double potential) => new(
        Id,
        counterpart,
        Archetype.Name,
        potential,
        potential * Acquaintance(Until),
        Left is null,
        Clock.Instant(First),
        Left is { } left ? Clock.Instant(left) : null,
        Quality,
        Pushiness);

    private static double Rounded(double value) => Math.Floor((value * 100) + .5) / 100;
}
