using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>What is remembered of a zone is what the zone itself says, to the tick.</summary>
public class ZoneOffsetsTests
{
    public static TheoryData<string> Zones =>
        ["Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Africa/Casablanca", "Africa/Monrovia", "Asia/Tehran", "Etc/GMT+12", "Pacific/Kiritimati"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Offsets_are_the_zones_own_at_every_half_hour_of_a_decade_and_at_any_instant(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        for (var at = new DateTime(2011, 1, 1); at.Year < 2021; at = at.AddMinutes(30))
            Same(at.Ticks, zone);
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
            Same(random.NextInt64(DateTime.MaxValue.Ticks + 1), zone);
        foreach (var edge in new[] { 0, TimeSpan.TicksPerDay - 1, TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks })
            Same(edge, zone);
        Assert.Equal(ZoneOffsets.At(0, zone), ZoneOffsets.At(-5, zone));
        Assert.Equal(ZoneOffsets.At(DateTime.MaxValue.Ticks, zone), ZoneOffsets.At(DateTime.MaxValue.Ticks + 5, zone));
    }

    [Fact]
    public void Around_every_change_of_clocks_the_change_is_at_its_tick()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var changes = 0;
        for (var year = 1981; year < 2041; year++)
        {
            foreach (var month in new[] { 3, 9, 10 })
            {
                for (var at = new DateTime(year, month, 1, 1, 0, 0); at.Month == month; at = at.AddDays(1))
                {
                    foreach (var ticks in new[] { at.Ticks - 1, at.Ticks, at.Ticks + 1 })
                        Same(ticks, zone);
                    changes += ZoneOffsets.At(at.Ticks - 1, zone) == ZoneOffsets.At(at.Ticks, zone) ? 0 : 1;
                }
            }
        }

        Assert.Equal(120, changes);
    }

    [Fact]
    public void Zones_in_turn_and_on_many_threads_are_not_mixed_up()
    {
        var zones = Zones.Select(static row => TimeZoneInfo.FindSystemTimeZoneById(row.Data)).ToArray();
        var start = new DateTime(2023, 3, 1).Ticks;
        Parallel.For(0, 8, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, thread =>
        {
            for (var i = 0; i < 20_000; i++)
                Same(start + (i * TimeSpan.TicksPerHour), zones[(i + thread) % zones.Length]);
        });
    }

    [Fact]
    public void A_made_zone_with_offsets_below_and_above_is_remembered_too()
    {
        foreach (var minutes in new[] { -839, -1, 1, 839 })
        {
            var zone = TimeZoneInfo.CreateCustomTimeZone("made", TimeSpan.FromMinutes(minutes), "made", "made");
            for (var i = 0; i < 3; i++)
                Assert.Equal(minutes * TimeSpan.TicksPerMinute, ZoneOffsets.At(new DateTime(2024, 5, 6).Ticks, zone));
        }
    }

    private static void Same(long ticks, TimeZoneInfo zone)
    {
        var expected = zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc)).Ticks;
        if (ZoneOffsets.At(ticks, zone) is var offset && offset != expected)
            Assert.Fail($"{zone.Id} at {new DateTime(ticks):O}: {new TimeSpan(offset)}, not {new TimeSpan(expected)}");
    }
}
