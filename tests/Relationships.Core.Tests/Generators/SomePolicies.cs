using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Generators;

/// <summary>Policies without faults: numbers anywhere in their ranges, feeds of any kind, kinds of one's own.</summary>
internal static class SomePolicies
{
    private static readonly EvidenceSum[] s_feedable = [.. EvidenceSums.All.Where(s => s.IsFeedable())];

    private static readonly EventKind[] s_kinds =
        [.. EventVocabulary.Standard.Kinds, EventKind.Of("workshop-attended"), EventKind.Of("a"), EventKind.Of("z-9")];

    public static Arbitrary<EvidencePolicy> Any => Arb.From(
        from numbers in Gen.CollectToList(PolicyNumber.All, Number)
        from stages in Gen.ListOf(Gen.Choose(1, 250), 4)
        from kinds in Gen.ListOf(Kind, 3)
        from name in Gen.Elements(string.Empty, "mine", "Geschäft \"α\"\n")
        select With(numbers, stages, kinds) with { Name = name },
        Shrunk);

    /// <summary>Mostly the default's value, else one of its range, ends included.</summary>
    private static Gen<(PolicyNumber Number, double Value)> Number(PolicyNumber number) =>
        from value in Gen.Frequency(
            (6, Gen.Constant(number.Get(EvidencePolicy.Default))),
            (1, Gen.Elements(number.Min, number.Max)),
            (1, Gen.Choose(0, 1000).Select(i => number.Min + ((number.Max - number.Min) * i / 1000))))
        select (number, value);

    private static Gen<(EventKind Kind, KindPolicy Rule)> Kind =>
        from kind in Gen.Elements(s_kinds)
        from initiator in Gen.Elements(Initiator.Customer, Initiator.Counterpart)
        from prompts in Gen.Elements(true, false)
        from costly in Gen.Elements(true, false)
        from sums in Gen.SubListOf(s_feedable)
        from weights in Gen.ListOf(Gen.Elements(0.001, 0.1, 1, 3, 1000), s_feedable.Length)
        select (kind, new KindPolicy
        {
            Initiator = initiator,
            Prompts = prompts,
            Costly = costly,
            Feeds = [.. sums.Distinct().Order().Zip(weights, (sum, weight) => new Evidence(sum, weight))],
        });

    private static EvidencePolicy With(IEnumerable<(PolicyNumber Number, double Value)> numbers, IEnumerable<int> stages, IEnumerable<(EventKind Kind, KindPolicy Rule)> kinds)
    {
        var policy = EvidencePolicy.Default;
        foreach (var (number, value) in numbers)
            policy = number.Set(policy, value);
        double[] rising = [.. stages.Select((_, i) => stages.Take(i + 1).Sum() / 1000.0)];
        policy = policy with
        {
            Continuum = policy.Continuum with
            {
                Stages = policy.Continuum.Stages with { Acquaintance = rising[0], Relationship = rising[1], Friendship = rising[2], Kin = rising[3] },
            },
        };
        return kinds.Aggregate(policy, (p, k) => p.With(k.Kind, k.Rule));
    }

    /// <summary>Nearer to the default: one number, or one kind, as there.</summary>
    private static IEnumerable<EvidencePolicy> Shrunk(EvidencePolicy policy)
    {
        var fallback = EvidencePolicy.Default;
        foreach (var number in PolicyNumber.All.Where(n => n.Get(policy) != n.Get(fallback)))
        {
            var nearer = number.Set(policy, number.Get(fallback));
            if (nearer.Validate().Count == 0)
                yield return nearer;
        }

        foreach (var (kind, rule) in policy.Kinds)
        {
            if (fallback.Kinds.GetValueOrDefault(kind) is not { } known)
                yield return policy with { Kinds = policy.Kinds.Remove(kind) };
            else if (!known.Equals(rule))
                yield return policy.With(kind, known);
        }
    }
}
