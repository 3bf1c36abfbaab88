using Relationships.Benchmarks.Events;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Tests.Events;

/// <summary>What the contract demands of the events: shuffled, Zipf's customers, kinds, promises, episodes, repeats, instants; and that they are the same again.</summary>
public sealed class GeneratorTests
{
    private const int Customers = 2_000;
    private const int Count = 50_000;

    private static readonly EventGenerator s_generator = new(Customers, Count);
    private static readonly EventColumns s_columns = s_generator.Columns();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_same_seed_gives_the_same_columns_on_any_number_of_threads(int threads)
    {
        var again = new EventGenerator(Customers, Count).Columns(threads);

        Assert.True(again.Customers.Span.SequenceEqual(s_columns.Customers.Span));
        Assert.True(again.Ticks.Span.SequenceEqual(s_columns.Ticks.Span));
        Assert.True(again.Kinds.Span.SequenceEqual(s_columns.Kinds.Span));
        Assert.True(again.Amounts.Span.SequenceEqual(s_columns.Amounts.Span));
        Assert.True(again.Ids.Span.SequenceEqual(s_columns.Ids.Span));
        Assert.True(again.Episodes.Span.SequenceEqual(s_columns.Episodes.Span));
        Assert.Equal(ColumnEvents.ToObjects(s_columns), ColumnEvents.ToObjects(again));
    }

    [Fact]
    public void Another_seed_gives_other_events()
    {
        var other = new EventGenerator(Customers, Count, seed: 7).Columns();

        Assert.False(other.Ticks.Span.SequenceEqual(s_columns.Ticks.Span));
    }

    [Theory]
    [InlineData(5_000, int.MaxValue)]
    [InlineData(long.MaxValue / 2, 170)]
    public void Ranges_of_customers_hold_the_events_of_the_whole(long mostEvents, int mostCustomers)
    {
        var ranges = s_generator.Ranges(mostEvents, mostCustomers).ToList();
        var pieces = ranges.SelectMany(range => ColumnEvents.ToObjects(s_generator.Columns(range.First, range.Count)));

        Assert.True(ranges.Count > 5);
        Assert.All(ranges, range => Assert.True(range.Count == 1 || s_generator.Before(range.First + range.Count) - s_generator.Before(range.First) <= mostEvents));
        Assert.Equal(Sorted(ColumnEvents.ToObjects(s_columns)), Sorted(pieces));
    }

    [Fact]
    public void A_log_takes_every_event_and_drops_the_repeats()
    {
        var log = EventLog.Create(ColumnEvents.ToObjects(s_columns));

        Assert.Empty(log.Rejects);
        Assert.Equal(Customers, log.RelationshipCount);
        Assert.Equal(Count - s_columns.Ids.ToArray().Distinct().Count(), log.DuplicatesDropped);
    }

    [Fact]
    public void One_event_in_a_hundred_repeats_an_id()
    {
        var repeats = Count - s_columns.Ids.ToArray().Distinct().Count();

        Assert.InRange((double)repeats / Count, 0.008, 0.012);
    }

    [Fact]
    public void Every_kind_is_told_promises_and_episodes_with_open_and_ended_ones_among_them()
    {
        var events = ColumnEvents.ToObjects(s_columns);
        var kinds = events.Select(e => e.Kind).ToHashSet();
        var promises = events.Where(e => e.Kind == EventKind.PromiseMade).ToList();
        var kept = events.Where(e => e.Kind == EventKind.PromiseKept).Select(e => e.Episode).ToHashSet();

        Assert.Equal(21, kinds.Count);
        Assert.All(promises, p => Assert.NotNull(p.Due));
        Assert.InRange(promises.Count(p => kept.Contains(p.Episode)) / (double)promises.Count, 0.6, 0.8);
        Assert.Contains(events, e => e.Kind == EventKind.PromiseKept && promises.First(p => p.Episode == e.Episode).Due < e.At);
        Assert.All(events, e => Assert.Equal(e.Kind == EventKind.Purchase || e.Kind == EventKind.Return, e.Amount is >= 5 and < 200));
    }

    [Fact]
    public void Customers_are_as_Zipf_has_them()
    {
        var counts = s_columns.Customers.ToArray().CountBy(c => c).Select(c => c.Value).OrderDescending().ToArray();
        var harmonic = Enumerable.Range(1, Customers).Sum(i => 1.0 / i);

        Assert.Equal(Customers, counts.Length);
        foreach (var rank in new[] { 1, 2, 10, 100, 1000 })
            Assert.Equal(1 + ((Count - Customers) / harmonic / rank), counts[rank - 1], 2.0);
    }

    [Fact]
    public void Events_are_shuffled_and_names_do_not_follow_ranks()
    {
        Assert.InRange(Descents(s_columns.Customers.ToArray()), 0.4, 0.6);
        Assert.InRange(Descents(s_columns.Ticks.ToArray()), 0.4, 0.6);
        Assert.InRange(Descents(s_columns.Ids.ToArray()), 0.4, 0.6);
        Assert.InRange(Descents([.. Enumerable.Range(0, Customers).Select(i => string.CompareOrdinal(s_columns.CustomerIds[i], s_columns.CustomerIds[(i + 1) % Customers]))]), 0.2, 0.8);
    }

    [Fact]
    public void Instants_are_whole_seconds_of_two_years()
    {
        var (first, last) = (s_columns.Ticks.ToArray().Min(), s_columns.Ticks.ToArray().Max());

        Assert.All(s_columns.Ticks.ToArray(), ticks => Assert.Equal(0, ticks % TimeSpan.TicksPerSecond));
        Assert.True(first >= EventGenerator.Start.UtcTicks);
        Assert.InRange(TimeSpan.FromTicks(last - first).TotalDays, 720, 730);
        Assert.True(last < EventGenerator.AsOf.UtcTicks);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 20)]
    [InlineData(7, 7)]
    [InlineData(3, 1000)]
    public void Small_numbers_are_kept_to(int customers, int events)
    {
        var log = EventLog.Create(EventGenerator.Generate(customers, events));

        Assert.Empty(log.Rejects);
        Assert.Equal(customers, log.RelationshipCount);
        Assert.Equal(events, log.EventCount + log.DuplicatesDropped);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 4)]
    public void Numbers_that_make_no_sense_are_refused(int customers, int events) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventGenerator(customers, events));

    private static List<RelationshipEvent> Sorted(IEnumerable<RelationshipEvent> events) =>
        [.. events.OrderBy(e => e.Id, StringComparer.Ordinal)];

    /// <summary>How often a number is followed by a smaller one.</summary>
    private static double Descents<T>(T[] numbers)
        where T : IComparable<T> =>
        numbers.Zip(numbers.Skip(1)).Count(pair => pair.First.CompareTo(pair.Second) > 0) / (double)(numbers.Length - 1);
}
