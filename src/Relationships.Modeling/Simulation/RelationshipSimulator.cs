using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>
/// Simulated customers whose true place on the continuum is known, with a believable log of every kind of the vocabulary.
/// </summary>
/// <remarks>
/// Each customer is of an archetype (highway stop, barista's regular, hairstylist's friend, kin, ...) that gives a range for how
/// deep it can become; the depth is drawn, grows with acquaintance, and drives how often things happen. How often the customer
/// needs the product, how well it is served and how hard it is sold to are drawn apart from it. Rates know nothing of any policy or score.
/// A customer has a random stream of its own (its number) of the seed, so it is the same however many there are, unless
/// <see cref="SimulationOptions.Events"/> scales the rates. Immutable, thread-safe.
/// </remarks>
public sealed class RelationshipSimulator
{
    private const int PilotCustomers = 1000;

    private readonly SimulationOptions _options;
    private readonly SimulatedClock _clock;
    private readonly BrandCalendar _calendar;
    private readonly double _scale;

    /// <summary>Prepares a simulation.</summary>
    /// <param name="options">What is simulated; null for <see cref="SimulationOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them are named.</exception>
    public RelationshipSimulator(SimulationOptions? options = null)
    {
        _options = options ?? SimulationOptions.Default;
        _options.Check(nameof(options));
        _clock = new SimulatedClock(_options);
        _calendar = new BrandCalendar(_options, _clock);
        _scale = ScaleFor(_options.Events);
    }

    /// <summary>Names of the archetypes.</summary>
    public static IReadOnlyList<string> ArchetypeNames { get; } = [.. Archetypes.All.Select(static a => a.Name)];

    /// <summary>What is simulated.</summary>
    public SimulationOptions Options => _options;

    /// <summary>The instant behind the last event: the natural as-of.</summary>
    public DateTimeOffset End => _clock.Instant(_clock.End);

    /// <summary>The customers one by one; nothing is kept.</summary>
    /// <returns>Customers 0 to <see cref="SimulationOptions.Customers"/> - 1, each made when asked for.</returns>
    public IEnumerable<SimulatedCustomer> Customers()
    {
        for (var i = 0; i < _options.Customers; i++)
            yield return Customer(i);
    }

    /// <summary>All events, customer by customer, each customer's in canonical order.</summary>
    /// <returns>Events with unique ids, made when asked for.</returns>
    public IEnumerable<RelationshipEvent> Events() => Customers().SelectMany(static c => c.Events);

    /// <summary>One customer; the same whenever, and on whichever thread, it is asked for.</summary>
    /// <param name="index">From 0 to <see cref="SimulationOptions.Customers"/> - 1.</param>
    /// <returns>Its events and the truth.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such customer.</exception>
    public SimulatedCustomer Customer(int index)
    {
        if (index < 0 || index >= _options.Customers)
            throw new ArgumentOutOfRangeException(nameof(index), index, "there is no customer of that index.");
        return Simulate(index, _scale);
    }

    /// <summary>How often one customer truly does what outcomes are about, at an instant: what chances and their intervals are to be held against.</summary>
    /// <param name="index">From 0 to <see cref="SimulationOptions.Customers"/> - 1.</param>
    /// <param name="at">An instant of the simulation.</param>
    /// <returns>The rates with the brand at that instant's depth; seasons are averaged out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such customer.</exception>
    public OutcomeRates RatesOf(int index, DateTimeOffset at)
    {
        if (index < 0 || index >= _options.Customers)
            throw new ArgumentOutOfRangeException(nameof(index), index, "there is no customer of that index.");
        return Live(index, _scale).RatesAt((long)(at - _clock.Instant(0)).TotalSeconds);
    }

    private SimulatedCustomer Simulate(int index, double scale) => Live(index, scale).Finish();

    private CustomerLife Live(int index, double scale)
    {
        var life = new CustomerLife(_options, _clock, scale, index);

        // Messages, products and visits may drive the customer away, in this order; the rest knows how long it stayed.
        Messages.Live(life, _calendar);
        if (!life.Archetype.IsOneTime)
            ProductLife.Live(life);
        Visits.Live(life);
        if (!life.Archetype.IsOneTime)
        {
            Dialogues.Live(life);
            SocialLife.Live(life);
            Surveys.Live(life);
            Leaving.Live(life);
        }

        return life;
    }

    /// <summary>Rates are proportional to the scale, but the number of events only nearly: a few steps of proportion settle it.</summary>
    private double ScaleFor(long? events)
    {
        if (events is not { } wanted || _options.Customers == 0)
            return 1;
        var pilot = Math.Min(PilotCustomers, _options.Customers);
        var target = (double)wanted * pilot / _options.Customers;
        var scale = 1.0;
        for (var step = 0; step < 6; step++)
        {
            long count = 0;
            for (var i = 0; i < pilot; i++)
                count += Simulate(i, scale).Events.Count;
            var factor = target / Math.Max(1, count);
            scale = Math.Clamp(scale * factor, 1e-6, 1e6);
            if (Math.Abs(factor - 1) < .01)
                break;
        }

        return scale;
    }
}
