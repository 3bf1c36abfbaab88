using FsCheck;
using FsCheck.Fluent;
using Relationships.Events;

namespace Relationships.Core.Tests.Generators;

/// <summary>Episodes that belong together: promises and their ends, failures and their recoveries, approaches and answers.</summary>
internal static class SomeEpisodes
{
    public static Gen<RelationshipEvent[]> Any(Era era, string name) =>
        Gen.Frequency((3, Promise(era, name)), (3, Failure(era, name)), (2, Approach(era, name)));

    /// <summary>Of either side; due or not; kept, broken, early, late, twice or never.</summary>
    public static Gen<RelationshipEvent[]> Promise(Era era, string name) =>
        from made in SomeEvents.Of(EventKind.PromiseMade, era.Instant)
        from dueIn in Gen.Elements<double?>(null, -3, 0, 0.5, 14, 400)
        from ends in Gen.Elements<double[]>([], [0], [0.5], [14], [20], [500], [3, 30])
        from side in Gen.Elements<Initiator?>(null, Initiator.Counterpart, Initiator.Customer)
        from kinds in Gen.ListOf(Gen.Elements(EventKind.PromiseKept, EventKind.PromiseKept, EventKind.PromiseBroken), ends.Length)
        from dressed in Gen.CollectToList(ends.Zip(kinds), end => SomeEvents.Dressed(made with { Kind = end.Second, At = Era.Later(made.At, end.First) }))
        select new[] { made with { Episode = name, Initiator = side, Due = dueIn is { } days ? Era.Later(made.At, days) : null } }
            .Concat(dressed.Select(e => e with { Episode = name, Initiator = side })).ToArray();

    /// <summary>One or two failures, up to three failed recoveries, recovered in the end or not.</summary>
    public static Gen<RelationshipEvent[]> Failure(Era era, string name) =>
        from first in SomeEvents.Of(EventKind.Failure, era.Instant)
        from gap in Gen.Elements(0, 0.25, 3, 200)
        from failures in Gen.Choose(0, 1)
        from failedRecoveries in Gen.Choose(0, 3)
        from recoveries in Gen.Choose(0, 1)
        let kinds = Enumerable.Repeat(EventKind.Failure, failures)
            .Concat(Enumerable.Repeat(EventKind.RecoveryFailed, failedRecoveries))
            .Concat(Enumerable.Repeat(EventKind.Recovery, recoveries))
        from rest in Gen.CollectToList(kinds.Select((kind, i) => (kind, i)), next => SomeEvents.Dressed(first with { Kind = next.kind, At = Era.Later(first.At, (next.i + 1) * gap) }))
        select new[] { first }.Concat(rest).Select(e => e with { Episode = name }).ToArray();

    /// <summary>Of either side; answered at once, late or never.</summary>
    public static Gen<RelationshipEvent[]> Approach(Era era, string name) =>
        from approach in SomeEvents.Of(EventKind.Approach, era.Instant)
        from wait in Gen.Elements<double?>(null, 0, 0.1, 1, 40)
        from answer in SomeEvents.Dressed(approach with { Kind = EventKind.Answer, At = Era.Later(approach.At, wait ?? 0) })
        select wait is null
            ? new[] { approach with { Episode = name } }
            : [approach with { Episode = name }, answer with { Episode = name }];
}
