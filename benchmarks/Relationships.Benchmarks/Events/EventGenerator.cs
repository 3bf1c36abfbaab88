using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Events;

/// <summary>
/// Events for measuring: two years to the second, twenty-one kinds with promises, approaches and failures as episodes,
/// amounts, channels, 1 % repeated ids, shuffled. Every customer buys once; who does the rest is Zipf's. Seeded.
/// </summary>
/// <remarks>Any range of customers can be made alone: the ranges together hold the same events as the whole.</remarks>
internal sealed class EventGenerator
{
    public const ulong DefaultSeed = 20240101;

    private const double RepeatedIds = 0.01;
    private const int CustomersAtATime = 1024;

    private readonly ZipfCounts _counts;
    private readonly ulong _seed;
    private readonly double _repeats;

    /// <summary>Makes a generator.</summary>
    /// <param name="customers">How many; each has at least one event.</param>
    /// <param name="events">How many in all, repeats among them; at least as many as customers.</param>
    /// <param name="seed">The same seed gives the same events.</param>
    public EventGenerator(int customers, long events, ulong seed = DefaultSeed)
    {
        _counts = new ZipfCounts(customers, events);
        _seed = seed;

        // Asked before every story, which has more than one event on average, but not before a customer's first event.
        var wanted = Math.Min(0.5, RepeatedIds * events / Math.Max(1, events - customers));
        _repeats = wanted * Stories.EventsPerStory / (1 - wanted + (wanted * Stories.EventsPerStory));
    }

    /// <summary>The first instant an event can have.</summary>
    public static DateTimeOffset Start { get; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An as-of that sees every event.</summary>
    public static DateTimeOffset AsOf { get; } = Start.AddDays(760);

    public int Customers => _counts.Customers;

    public long Events => _counts.Events;

    /// <summary>Events of all customers before one.</summary>
    public long Before(int customer) => _counts.Before(customer);

    /// <summary>Makes a log's events as objects.</summary>
    public static RelationshipEvent[] Generate(int customers, int events, ulong seed = DefaultSeed) =>
        ColumnEvents.ToObjects(new EventGenerator(customers, events, seed).Columns());

    /// <summary>Ranges of customers with at most so many events (or one customer) and so many customers.</summary>
    public IEnumerable<(int First, int Count)> Ranges(long mostEvents, int mostCustomers) => _counts.Ranges(mostEvents, mostCustomers);

    /// <summary>All events.</summary>
    public EventColumns Columns(int threads = 1) => Columns(0, Customers, threads);

    /// <summary>The events of a range of customers; codes count from the first of them, names are the same as in the whole.</summary>
    public EventColumns Columns(int first, int count, int threads = 1)
    {
        var range = new RangeOfEvents(_counts, _seed, _repeats, first, count);
        TextDictionary customers = new(), events = new();
        var batches = (count + CustomersAtATime - 1) / CustomersAtATime;
        var next = -1;

        // Names take longest and cannot be made on two threads; whoever has no names to make tells customers.
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            if (thread == 0)
                events = EventNames.Events(_counts.Before(first), range.Count);
            for (var batch = Interlocked.Increment(ref next); batch < batches; batch = Interlocked.Increment(ref next))
                range.Tell(batch * CustomersAtATime, Math.Min(count, (batch + 1) * CustomersAtATime));
            if (thread == threads - 1)
                customers = EventNames.Customers(first, count, Customers);
        });
        return range.ToColumns(customers, events);
    }
}
