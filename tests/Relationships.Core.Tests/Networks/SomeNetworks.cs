using FsCheck;
using FsCheck.Fluent;
using Relationships.Networks;

namespace Relationships.Core.Tests.Networks;

/// <summary>Small, dense networks, so that paths, cycles, pairs both ways and equal instants are common; t and k are two of the parties.</summary>
internal static class SomeNetworks
{
    public static readonly string[] Parties = ["t", "k", "a", "b", "c", "d"];

    public static Gen<double> Evidence => Gen.Frequency<double>(
        (3, Gen.Choose(0, 40).Select(static n => n / 8.0)),
        (1, Gen.Constant(0.0)),
        (1, Gen.Elements(1e-9, 1e9, 0.1)));

    public static Gen<TrustEdge> Edge =>
        from source in Gen.Elements(Parties)
        from target in Gen.Elements(Parties)
        from kind in Gen.Elements(Enum.GetValues<TrustEdgeKind>())
        from good in Evidence
        from bad in Evidence
        from day in Gen.Choose(0, 9)
        select new TrustEdge(source, target, kind, good, bad, Network.Day(day));

    public static Arbitrary<TrustEdge[]> Any => Arb.From(
        Edge.ArrayOf(),
        static edges => edges.Select((_, i) => edges.Where((_, j) => j != i).ToArray()));
}
