using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Events;

namespace Relationships.Core.Tests.Generators;

/// <summary>A story of one relationship, and the same with something more.</summary>
internal sealed record More(Story Before, ImmutableArray<RelationshipEvent> Added)
{
    public Story After => Before.With(Added);

    /// <summary>One more event, without an episode, at any instant before the as-of: often that of another event, or its day.</summary>
    public static Arbitrary<More> Of(params IEnumerable<EventKind> kinds) => Arb.From(
        from story in Stories.OfOne.Generator
        from kind in Gen.Elements(kinds.ToArray())
        from at in Instant(story)
        from e in SomeEvents.Of(kind, Gen.Constant(at))
        select new More(story, [AnnsWithTheBrand(e) with { Initiator = null }]),
        Shrunk);

    /// <summary>An approach with its own episode, answered after so many days, or not.</summary>
    public static Arbitrary<More> Approach(double? answeredAfter) => Arb.From(
        from story in Stories.OfOne.Generator
        from at in Instant(story)
        select new More(story, At(at, answeredAfter)),
        Shrunk);

    public override string ToString() => $"{Before}\nand more: {new Story(Added, Before.AsOf)}";

    private static IEnumerable<More> Shrunk(More more) => more.Before.Shrunk().Select(s => more with { Before = s.WithoutRejects() });

    private static ImmutableArray<RelationshipEvent> At(DateTimeOffset at, double? answeredAfter)
    {
        var approach = new RelationshipEvent("ann", EventKind.Approach, at) { Episode = "one more" };
        return answeredAfter is { } days ? [approach, approach with { Kind = EventKind.Answer, At = Era.Later(at, days) }] : [approach];
    }

    private static Gen<DateTimeOffset> Instant(Story story) =>
        from i in Gen.Choose(0, 1000)
        from minutes in Gen.Elements(0, 0, -1, 1, 300, -300, 1440, -14400, 100000)
        let near = story.Events.IsEmpty ? story.AsOf.AddDays(-10) : story.Events[i % story.Events.Length].At
        select near.AddMinutes(minutes) < story.AsOf ? near.AddMinutes(minutes) : story.AsOf.AddTicks(-1);

    private static RelationshipEvent AnnsWithTheBrand(RelationshipEvent e) => e with { Customer = "ann", Counterpart = Counterpart.Default, Brand = null };
}
