using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Events;

namespace Relationships.Core.Tests.Generators;

/// <summary>Random stories, with shrinking.</summary>
internal static class Stories
{
    /// <summary>All kinds, several relationships, repeated and conflicting ids, broken events, ends without beginnings; any time.</summary>
    public static Arbitrary<Story> Any => Arb.From(
        from era in Era.Any
        from clean in Clean(era)
        from broken in Gen.ListOf(SomeEvents.Broken(era), 2)
        from brokenCount in Gen.Choose(0, 2)
        from marks in Gen.ArrayOf(Gen.Choose(0, 14), clean.Length)
        from copies in clean.IsEmpty ? Gen.Constant(new List<RelationshipEvent>()) : Gen.Constant(clean).SelectMany(c => Gen.ListOf(Gen.Elements(c.ToArray()), 2).Select(l => l.ToList()))
        let marked = clean.Zip(marks, (e, mark) => mark < 4 ? e with { Id = "id" + mark } : e)
        from events in Gen.Shuffle(marked.Concat(broken.Take(brokenCount)).Concat(copies).ToArray())
        from asOf in AsOf(era, [.. events])
        select new Story([.. events], asOf),
        s => s.Shrunk());

    /// <summary>Only events that a log takes as they are.</summary>
    public static Arbitrary<Story> Valid => ValidIn(Era.Any);

    public static Arbitrary<Story> ValidIn(Gen<Era> eras) => Arb.From(
        from era in eras
        from events in Clean(era)
        from asOf in AsOf(era, events)
        select new Story(events, asOf).WithoutRejects(),
        s => s.Shrunk().Select(t => t.WithoutRejects()));

    /// <summary>One relationship, only events that a log takes as they are, all seen.</summary>
    public static Arbitrary<Story> OfOne => Arb.From(
        from era in Era.Human
        from events in Clean(era)
        from after in Gen.Elements(0.5, 30, 400, 4000)
        let one = events.Select(e => e with { Customer = "ann", Counterpart = Counterpart.Default, Brand = null }).ToImmutableArray()
        select new Story(one, one.IsEmpty ? era.Start : Era.Later(one.Max(e => e.At), after)).WithoutRejects(),
        s => s.Shrunk().Select(t => t.WithoutRejects()));

    private static Gen<ImmutableArray<RelationshipEvent>> Clean(Era era) =>
        from count in Gen.Frequency((1, Gen.Choose(0, 2)), (5, Gen.Choose(3, 14)))
        from plain in Gen.ListOf(SomeEvents.Plain(era), count)
        from episodes in Gen.Choose(0, 4)
        from many in Gen.CollectToList(Enumerable.Range(0, episodes), i => SomeEpisodes.Any(era, "episode " + i))
        from shuffled in Gen.Shuffle(plain.Concat(many.SelectMany(e => e)).ToArray())
        select shuffled.ToImmutableArray();

    /// <summary>Mostly just after the latest event or some time later; now and then amid or before the events.</summary>
    private static Gen<DateTimeOffset> AsOf(Era era, ImmutableArray<RelationshipEvent> events)
    {
        var last = events.IsEmpty ? era.Start : events.Max(e => e.At);
        return Gen.Frequency(
            (3, Gen.Elements(1, 30, 365, 5000).Select(days => Era.Later(last, days))),
            (2, Gen.Constant(Era.Later(last, 1.0 / TimeSpan.TicksPerDay))),
            (2, era.Instant),
            (1, Gen.Constant(DateTimeOffset.MaxValue)));
    }
}
