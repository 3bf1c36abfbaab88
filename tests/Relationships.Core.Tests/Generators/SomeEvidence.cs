using FsCheck;
using FsCheck.Fluent;
using Relationships.Connections;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Core.Tests.Generators;

/// <summary>Decayed evidence as strategies read it: none, next to none, some, plenty.</summary>
internal static class SomeEvidence
{
    public static Gen<double> Amount => Gen.Frequency(
        (3, Gen.Constant(0.0)),
        (4, Gen.Choose(0, 400).Select(i => i / 40.0)),
        (2, Gen.Elements(0.1, 0.25, 0.5, 1, 2, 4)),
        (1, Gen.Elements(double.Epsilon, 1e-320, 1e-300, 1e-17, 1e-9)),
        (1, Gen.Choose(10, 100000).Select(i => (double)i)));

    public static Gen<FacetEvidence> Facet =>
        from good in Amount
        from bad in Amount
        select new FacetEvidence(good, bad);

    public static Gen<TrustEvidence> Trust =>
        from facets in Gen.ListOf(Facet, 5)
        let f = facets.ToArray()
        select new TrustEvidence { Ability = f[0], Integrity = f[1], Benevolence = f[2], CustomerIntegrity = f[3], CustomerBenevolence = f[4] };

    public static Gen<OutcomeEvidence> Outcomes =>
        from amounts in Gen.ListOf(Amount, 6)
        from attitude in Gen.Choose(0, 1000).Select(i => i / 1000.0)
        let a = amounts.ToArray()
        select new OutcomeEvidence { Advocacy = new(a[0], a[1]), Loyalty = new(a[2], a[1]), Defence = new(a[3], a[4]), Help = new(a[5], a[1]), Attitude = attitude };

    public static Gen<ResilienceEvidence> Resilience =>
        from survived in Amount
        from failed in Amount
        from warmth in Amount
        from switched in Gen.Elements(true, false)
        from lockIn in Gen.Elements(0, 0, 0.25, 0.5, 1)
        select new ResilienceEvidence { Survived = survived, Failed = failed, Warmth = warmth, HasSwitched = switched, LockIn = lockIn };

    public static Gen<PointEvidence> Point =>
        from demonstrated in Amount
        from responded in Amount
        select new PointEvidence(demonstrated, responded);

    public static Gen<ConnectionEvidence> Connections =>
        from points in Gen.ListOf(Point, 7)
        from trust in Gen.OneOf(Gen.Elements(0, 0.54, 0.55, 1), Gen.Choose(0, 1000).Select(i => i / 1000.0))
        let p = points.ToArray()
        select new ConnectionEvidence
        {
            ProblemSolution = p[0],
            InterestAssociation = p[1],
            Entertainment = p[2],
            GoalFacilitation = p[3],
            SharedValues = p[4],
            Character = p[5],
            Community = p[6],
            MutualTrust = trust,
        };

    /// <summary>Evidence, and the same with more demonstrated or responded at one of the seven.</summary>
    public static Gen<(ConnectionEvidence Before, ConnectionEvidence After)> MoreConnected =>
        from before in Connections
        from which in Gen.Choose(0, 6)
        from more in Amount
        from responded in Gen.Elements(true, false)
        select (before, With(before, which, responded ? new PointEvidence(0, more) : new PointEvidence(more, 0)));

    /// <summary>
    /// Policies under which no evidence loses an era: gamma of its range, and tau at most 1/2. Above it the least gamma grows with
    /// tau and falls with W: at W = 2 it is .60 for tau .6, .71 for .7, .88 for .8, since more mass at the same strength below tau takes away.
    /// </summary>
    public static Gen<EvidencePolicy> EraPolicy =>
        from gamma in Gen.Frequency((1, Gen.Constant(0.8)), (1, Gen.Constant(0.65)), (2, Gen.Choose(650, 999).Select(i => i / 1000.0)))
        from saturation in Gen.Elements(3, 0.1, 1, 10, 100)
        from trust in Gen.Elements(0.55, 0, 0.9)
        from tau in Gen.Elements(0.5, 0.5, 0.1, 0.3)
        from weight in Gen.Elements(2, 2, 0.1, 0.5, 10)
        let policy = EvidencePolicy.Default
        select policy with
        {
            Prior = policy.Prior with { Weight = weight },
            Connections = policy.Connections with { EraStrength = tau, EraProbability = gamma, Saturation = saturation, MutualTrust = trust },
        };

    private static ConnectionEvidence With(in ConnectionEvidence e, int which, PointEvidence more) => which switch
    {
        0 => e with { ProblemSolution = Sum(e.ProblemSolution, more) },
        1 => e with { InterestAssociation = Sum(e.InterestAssociation, more) },
        2 => e with { Entertainment = Sum(e.Entertainment, more) },
        3 => e with { GoalFacilitation = Sum(e.GoalFacilitation, more) },
        4 => e with { SharedValues = Sum(e.SharedValues, more) },
        5 => e with { Character = Sum(e.Character, more) },
        _ => e with { Community = Sum(e.Community, more) },
    };

    private static PointEvidence Sum(in PointEvidence x, in PointEvidence y) => new(x.Demonstrated + y.Demonstrated, x.Responded + y.Responded);
}
