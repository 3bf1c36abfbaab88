using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Days of a zone are those of a scan through every minute: an instant belongs to the latest date that clocks have shown.</summary>
public class LocalDaysLaws
{
    // A date that clocks have shown may matter for 52 hours: so long the scan warms up.
    private const int WarmUp = 52 * 60;
    private const int Before = 24 * 60;
    private const int After = 56 * 60;

    public static TheoryData<string> Zones =>
    [
        "Europe/Berlin", "Europe/Lisbon", "America/New_York", "America/Toronto", "America/St_Johns", "America/Moncton", "America/Goose_Bay", "America/Havana",
        "America/Sao_Paulo", "America/Juneau", "America/Argentina/San_Luis", "Antarctica/Casey", "Antarctica/Troll", "Australia/Lord_Howe", "Pacific/Apia",
        "Pacific/Kwajalein", "Asia/Kathmandu", "Asia/Manila", "Asia/Tehran", "Asia/Gaza", "Africa/Casablanca", "Africa/Monrovia", "Etc/GMT+12",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void AroundEveryChangeOfClocksDaysAreThoseOfAScan(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var last = zone.GetUtcOffset(new DateTime(1910, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        for (var at = new DateTime(1910, 1, 1, 0, 0, 0, DateTimeKind.Utc); at.Year < 2028; at = at.AddHours(6))
        {
            if (zone.GetUtcOffset(at) is var offset && offset != last)
                AssertScanned(zone, at.Ticks);
            last = offset;
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void AtAnyInstantDaysAreInOrderAndHaveBegun(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var at = i % 2 == 0 ? random.NextInt64(DateTime.MaxValue.Ticks + 1) : random.NextInt64(new DateTime(1900, 1, 1).Ticks, new DateTime(2050, 1, 1).Ticks);
            AssertBegun(zone, at, LocalDay.Of(at, zone));
        }

        foreach (var edge in new[] { 0, 1, TimeSpan.TicksPerDay - 1, TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks })
            AssertBegun(zone, edge, LocalDay.Of(edge, zone));
    }

    [Fact]
    public void MadeZonesHaveTheDaysOfAScan() => Always.Holds(Both.Of(MadeZones.Any.ToArbitrary(), Gen.Choose(0, 1).ToArbitrary()), t =>
        AssertScanned(t.First, (t.Second == 0 ? MadeZones.Begin : MadeZones.End).Ticks), 300);

    [Fact]
    public void ZonesInTurnAndOnManyThreadsAreNotMixedUp()
    {
        var zones = Zones.Select(static row => TimeZoneInfo.FindSystemTimeZoneById(row.Data)).ToArray();
        var fresh = zones.Select(static z => new LocalDays(z)).ToArray();
        var start = new DateTime(2023, 3, 1).Ticks;
        Parallel.For(0, 8, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, thread =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var (at, z) = (start + (i * TimeSpan.TicksPerHour), (i + thread) % zones.Length);
                Assert.Equal(fresh[z].At(at), LocalDay.Of(at, zones[z]));
            }
        });
    }

    private static void AssertScanned(TimeZoneInfo zone, long around)
    {
        var day = new LocalDay(long.MinValue, 0);
        around -= around % TimeSpan.TicksPerMinute;
        for (var minute = -WarmUp - Before; minute < After; minute++)
        {
            var at = around + (minute * TimeSpan.TicksPerMinute);
            if (Date(zone, at) is var date && date > day.Number)
                day = new LocalDay(date, at);
            if (minute < -Before)
                continue;
            var found = LocalDay.Of(at, zone);

            // Clocks may change between minutes; then the day begins in the minute that ends here, and at its date's first tick.
            var isFound = found.Number == day.Number && (found.Start == day.Start
                || (found.Start > day.Start - TimeSpan.TicksPerMinute && found.Start < day.Start && Date(zone, found.Start) == day.Number && Date(zone, found.Start - 1) < day.Number));
            if (!isFound)
                Assert.Fail($"{zone.Id} at {new DateTime(at):O}: {found} from {new DateTime(found.Start):O}, not {day} from {new DateTime(day.Start):O}");
        }
    }

    private static void AssertBegun(TimeZoneInfo zone, long at, LocalDay day)
    {
        Assert.InRange(day.Start, at - (52 * TimeSpan.TicksPerHour), at);
        Assert.True(day.Number >= Date(zone, at));
        if (day.Start <= 0)
            return;
        Assert.Equal(day, LocalDay.Of(day.Start, zone));
        Assert.Equal(day.Number, Date(zone, day.Start));
        var before = LocalDay.Of(day.Start - 1, zone);
        Assert.True(before.Number < day.Number && before.Start < day.Start);
    }

    private static long Date(TimeZoneInfo zone, long ticks) =>
        (long)Math.Floor((decimal)(ticks + zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc)).Ticks) / TimeSpan.TicksPerDay);
}
