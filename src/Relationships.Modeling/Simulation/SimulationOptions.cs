using System.Globalization;

namespace Relationships.Modeling.Simulation;

/// <summary>What is simulated. The same options give the same bytes.</summary>
public sealed record SimulationOptions
{
    /// <summary>A thousand customers over two years from 2023-01-01, days in UTC, seed 1.</summary>
    public static SimulationOptions Default { get; } = new();

    /// <summary>How many customers; at least 0, at most 9,999,999, default 1000.</summary>
    public int Customers { get; init; } = 1000;

    /// <summary>First day; default 2023-01-01.</summary>
    public DateOnly Start { get; init; } = new(2023, 1, 1);

    /// <summary>Length in days, from 30 to 36500; default 730.</summary>
    public int Days { get; init; } = 730;

    /// <summary>Seed; default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// About how many events there should be in all: every rate is scaled alike, which leaves positions as they are. The sum
    /// comes out within some per cent, less exactly where it asks for fewer than about five events a customer. Null (the
    /// default) leaves the rates as they are (about a hundred events a customer over two years), and only then does a customer not
    /// depend on how many there are.
    /// </summary>
    public long? Events { get; init; }

    /// <summary>Name of the brand; not empty. The default, <c>brand</c>, is what a log means where it names none.</summary>
    public string Brand { get; init; } = "brand";

    /// <summary>Zone of the opening hours; default UTC. In another zone the bytes depend on the machine's rules for it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Share of customers who may have a relationship with a person at the front line, in [0, 1]; default 0.35. Scales how common it is by archetype.</summary>
    public double PersonShare { get; init; } = 0.35;

    /// <summary>Share of customers who may have one with a product, in [0, 1]; default 0.3.</summary>
    public double ProductShare { get; init; } = 0.3;

    /// <summary>Share of customers who may have one with a community, in [0, 1]; default 0.25.</summary>
    public double CommunityShare { get; init; } = 0.25;

    internal void Check(string parameter)
    {
        var faults = new List<string>();
        if (Customers is < 0 or > 9_999_999)
            faults.Add(Fault("customers", Customers, "from 0 to 9999999"));
        if (Days is < 30 or > 36_500)
            faults.Add(Fault("days", Days, "from 30 to 36500"));
        else if (Start.DayNumber > DateOnly.MaxValue.DayNumber - Days - 2 || Start.DayNumber < 2)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"start is {Start:yyyy-MM-dd}; the days from there leave the calendar."));
        if (Events is < 0)
            faults.Add(Fault("events", Events.Value, "at least 0"));
        if (string.IsNullOrEmpty(Brand))
            faults.Add("brand is empty.");
        if (Zone is null)
            faults.Add("zone is null.");
        foreach (var (name, share) in new[] { ("person share", PersonShare), ("product share", ProductShare), ("community share", CommunityShare) })
        {
            if (!(share >= 0 && share <= 1))
                faults.Add(Fault(name, share, "from 0 to 1"));
        }

        if (faults.Count > 0)
            throw new ArgumentException(string.Join(' ', faults), parameter);
    }

    private static string Fault(string name, double value, string range) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} is {value:R}; it must be {range}.");
}
