using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Relationships.Core.Tests.Generators;

/// <summary>A story of one relationship, cut into slices at starts of days of a zone.</summary>
internal sealed record Cuts(Story Story, string ZoneId, ImmutableArray<DateTimeOffset> Starts)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    public static Arbitrary<Cuts> Any => Arb.From(
        from story in Stories.OfOne.Generator
        from zone in Gen.Elements("UTC", "Europe/Berlin", "Europe/Berlin", "America/New_York", "America/Havana", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia")
        from count in Gen.Choose(1, 3)
        from at in Gen.ListOf(Gen.Choose(0, 1000), count)
        from shift in Gen.Elements(0, 1)
        select new Cuts(story, zone, CutAt(story, zone, at, shift)),
        cuts => cuts.Story.Shrunk().Select(s => cuts with { Story = s.WithoutRejects() })
            .Concat(cuts.Starts.Length > 1 ? cuts.Starts.Select(s => cuts with { Starts = cuts.Starts.Remove(s) }) : []));

    public override string ToString() => $"{Story}\ncut in {ZoneId} at {string.Join(", ", Starts.Select(s => s.ToString("O")))}";

    /// <summary>Cuts at the days of events, so that they matter.</summary>
    private static ImmutableArray<DateTimeOffset> CutAt(Story story, string zoneId, IEnumerable<int> at, int shift)
    {
        if (story.Events.IsEmpty)
            return [];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var events = story.Events.OrderBy(e => e.At).ToArray();
        return [.. at.Select(i => StartOfDay(events[i % events.Length].At.AddDays(shift), zone)).Distinct().Order()];
    }

    /// <summary>The first instant of the local day: midnight, the earlier of two, or where there is none, the first after it.</summary>
    private static DateTimeOffset StartOfDay(DateTimeOffset at, TimeZoneInfo zone)
    {
        var midnight = TimeZoneInfo.ConvertTime(at, zone).Date;
        if (zone.IsInvalidTime(midnight))
        {
            var after = midnight;
            while (zone.IsInvalidTime(after))
                after = after.AddMinutes(15);
            return new DateTimeOffset(after, zone.GetUtcOffset(after)).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
