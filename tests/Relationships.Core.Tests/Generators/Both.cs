using FsCheck;
using FsCheck.Fluent;
using Relationships.Policies;

namespace Relationships.Core.Tests.Generators;

/// <summary>Two cases at a time, each shrunk by itself.</summary>
internal sealed record Both<TFirst, TSecond>(TFirst First, TSecond Second)
{
    public override string ToString() => $"{Shown(First)}\n{Second}";

    /// <summary>A policy by where it differs from the default.</summary>
    private static string? Shown(TFirst first) => first is EvidencePolicy policy
        ? string.Join('\n', PolicyDifference.Between(EvidencePolicy.Default, policy))
        : first?.ToString();
}

internal static class Both
{
    public static Arbitrary<Both<TFirst, TSecond>> Of<TFirst, TSecond>(Arbitrary<TFirst> first, Arbitrary<TSecond> second) => Arb.From(
        from x in first.Generator
        from y in second.Generator
        select new Both<TFirst, TSecond>(x, y),
        both => second.Shrinker(both.Second).Select(y => both with { Second = y })
            .Concat(first.Shrinker(both.First).Select(x => both with { First = x })));

    public static Arbitrary<Both<TFirst, TSecond>> Of<TFirst, TSecond>(Arbitrary<TFirst> first, Gen<TSecond> second) => Of(first, Arb.From(second));
}
