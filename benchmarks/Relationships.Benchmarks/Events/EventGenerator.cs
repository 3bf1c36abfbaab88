using System.Globalization;
using Relationships.Events;

namespace Relationships.Benchmarks.Events;

/// <summary>
/// Events for measuring: two years to the second, seventeen kinds with promises, approaches and failures as episodes,
/// amounts, channels, 1 % repeated ids, shuffled. Every customer buys once; who does the rest is Zipf's. Seeded.
/// </summary>
internal sealed class EventGenerator
{
    private const double RepeatedIds = 0.01;
    private const int Seconds = 730 * 24 * 3600;

    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // One story a draw, with its weight: some are one event, some an episode of two.
    private static readonly (EventKind Kind, double Weight)[] s_stories =
    [
        (EventKind.Purchase, 30), (EventKind.Broadcast, 20), (EventKind.Offer, 10), (EventKind.Conversation, 8),
        (EventKind.Recognition, 5), (EventKind.ServiceGood, 5), (EventKind.ServicePoor, 2), (EventKind.Return, 3),
        (EventKind.Recommendation, 2), (EventKind.PromiseMade, 6), (EventKind.Approach, 6), (EventKind.Failure, 3),
    ];

    private readonly List<RelationshipEvent> _events;
    private readonly string[] _customers;
    private readonly int _count;
    private SplitMix64 _random;

    private EventGenerator(int customers, int count, ulong seed)
    {
        _random = new SplitMix64(seed);
        _customers = [.. Enumerable.Range(0, customers).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i:0000000}"))];
        _events = new List<RelationshipEvent>(count);
        _count = count;
    }

    /// <summary>The first as-of that sees every event.</summary>
    public static DateTimeOffset AsOf { get; } = s_start.AddDays(760);

    /// <summary>Makes a log's events.</summary>
    /// <param name="customers">How many; each has at least one event.</param>
    /// <param name="events">How many in all, repeats among them; at least as many as customers.</param>
    /// <param name="seed">The same seed gives the same events.</param>
    public static RelationshipEvent[] Generate(int customers, int events, ulong seed = 20240101)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(customers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(events, customers);
        return new EventGenerator(customers, events, seed).Run();
    }

    private RelationshipEvent[] Run()
    {
        foreach (var customer in _customers)
            Add(customer, EventKind.Purchase, Instant());

        var ranks = new ZipfRanks(_customers.Length);
        while (_events.Count < _count)
        {
            if (_random.NextDouble() < RepeatedIds)
                _events.Add(_events[_random.Next(_events.Count)]);
            else
                Tell(Story(), _customers[ranks.Next(ref _random)], Instant());
        }

        var all = _events.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }

    private DateTimeOffset Instant() => s_start.AddSeconds(_random.Next(Seconds));

    private EventKind Story()
    {
        var left = _random.NextDouble() * s_stories.Sum(s => s.Weight);
        foreach (var (kind, weight) in s_stories)
        {
            if ((left -= weight) < 0)
                return kind;
        }

        return EventKind.Purchase;
    }

    private void Tell(EventKind kind, string customer, DateTimeOffset at)
    {
        var episode = kind == EventKind.PromiseMade || kind == EventKind.Approach || kind == EventKind.Failure
            ? string.Create(CultureInfo.InvariantCulture, $"s{_events.Count}")
            : null;
        Add(customer, kind, at, episode);
        if (episode is null || _events.Count == _count)
            return;

        // Seven in ten episodes end well, one badly, two stay open; some promises are kept late.
        var fate = _random.NextDouble();
        var end = at.AddSeconds(3600 + _random.Next(20 * 24 * 3600));
        if (fate < 0.7)
            Add(customer, kind == EventKind.PromiseMade ? EventKind.PromiseKept : kind == EventKind.Approach ? EventKind.Answer : EventKind.Recovery, end, episode);
        else if (fate < 0.8 && kind != EventKind.Approach)
            Add(customer, kind == EventKind.PromiseMade ? EventKind.PromiseBroken : EventKind.RecoveryFailed, end, episode);
    }

    private void Add(string customer, EventKind kind, DateTimeOffset at, string? episode = null) => _events.Add(new RelationshipEvent(customer, kind, at)
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"e{_events.Count}"),
        Channel = (Channel)_random.Next(Channels.Count),
        Amount = kind == EventKind.Purchase || kind == EventKind.Return ? Math.Round(5 + (195 * _random.NextDouble()), 2) : null,
        Due = kind == EventKind.PromiseMade ? at.AddDays(14) : null,
        Episode = episode,
    });
}
