using System.Runtime.Intrinsics;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>The formulas of <see cref="GeometricConnections"/>, eight rows at a time: points first, then eras from points.</summary>
internal readonly ref struct GeometricConnectionColumns(EvidenceBatch evidence, EvidencePolicy policy, ConnectionOptions options, ConnectionColumns destination)
{
    private readonly EvidenceBatch _evidence = evidence;
    private readonly EvidencePolicy _policy = policy;
    private readonly ConnectionOptions _options = options;
    private readonly ConnectionColumns _destination = destination;

    /// <summary>Writes all rows.</summary>
    /// <param name="mutualTrust">Mutual trust of every row.</param>
    public void Score(ReadOnlySpan<double> mutualTrust)
    {
        foreach (var type in Eras.Types)
            Point(type, (ConnectionPart)(int)type);
        Point(ConnectionType.Belonging, ConnectionPart.Character);
        Point(ConnectionType.Belonging, ConnectionPart.Community);
        Standing(Era.Product, mutualTrust);
        Standing(Era.Consumer, mutualTrust);
        Standing(Era.Relationship, mutualTrust);
        Together();
    }

    private void Point(ConnectionType type, ConnectionPart part)
    {
        var isDeclared = _options.Declared?.Contains(type);
        var available = _destination[part, ConnectionFigure.Available];
        var sideOfBrand = _destination[part, ConnectionFigure.Demonstrated];
        var sideOfCustomer = _destination[part, ConnectionFigure.Responded];
        var strengths = _destination.Strengths(part);
        var weight = Vector512.Create(_policy.Prior.Weight);
        var rate = 1 / _policy.Connections.Saturation;
        for (var i = 0; i < _evidence.Count; i += VectorMath.Lanes)
        {
            var (demonstrated, responded) = Evidence(part, i);
            var isAvailable = isDeclared is { } all
                ? Vector512.Create(all ? -1L : 0).AsDouble()
                : Vector512.GreaterThan(demonstrated, Vector512<double>.Zero);

            if (Vector512.EqualsAll(isAvailable.AsInt64(), Vector512<long>.Zero))
            {
                Unavailable(part, i);
                continue;
            }

            // What is unavailable is so without any evidence, and its strength is 0.
            demonstrated &= isAvailable;
            responded &= isAvailable;
            var (x, y) = (VectorMath.OneMinusExp(demonstrated * rate), VectorMath.OneMinusExp(responded * rate));
            var strength = Vector512.Sqrt(x * y);
            var known = Vector512.MinNative(demonstrated, responded);
            var mass = weight + known;
            var (low, high) = _options.Intervals ? CentralIntervals.Beta(mass * strength, mass * (Vector512<double>.One - strength)) : CentralIntervals.None;
            VectorMath.Store(isAvailable & Vector512<double>.One, available, i);
            VectorMath.Store(x, sideOfBrand, i);
            VectorMath.Store(y, sideOfCustomer, i);
            strengths.Set(i, strength, (low, high & isAvailable), weight / mass, known);
        }
    }

    private void Unavailable(ConnectionPart part, int row)
    {
        var none = Vector512<double>.Zero;
        VectorMath.Store(none, _destination[part, ConnectionFigure.Available], row);
        VectorMath.Store(none, _destination[part, ConnectionFigure.Demonstrated], row);
        VectorMath.Store(none, _destination[part, ConnectionFigure.Responded], row);
        _destination.Strengths(part).Set(row, none, (none, none), Vector512<double>.One, none);
    }

    private void Standing(Era era, ReadOnlySpan<double> mutualTrust)
    {
        var standings = _destination.Standings(era);
        var chances = EraChances.Of(_policy.Connections);
        var weight = Vector512.Create(_policy.Prior.Weight);
        Span<double> places = stackalloc double[2 * VectorMath.Lanes];
        for (var i = 0; i < _evidence.Count; i += VectorMath.Lanes)
        {
            var (apart, demonstrated, responded) = (Vector512<double>.One, Vector512<double>.Zero, Vector512<double>.Zero);
            foreach (var type in Eras.Types)
            {
                if (Eras.Of(type) != era)
                    continue;
                var part = (ConnectionPart)(int)type;
                var isAvailable = Vector512.GreaterThan(VectorMath.Load(_destination[part, ConnectionFigure.Available], i), Vector512<double>.Zero);
                var (shown, given) = Evidence(part, i);
                apart *= Vector512<double>.One - VectorMath.Load(_destination[part, ConnectionFigure.Strength], i);
                demonstrated += shown & isAvailable;
                responded += given & isAvailable;
            }

            var strength = Vector512<double>.One - apart;
            var holding = Vector512.EqualsAll(strength, Vector512<double>.Zero)
                ? Vector512<double>.Zero
                : chances.Of(strength, weight + Vector512.MinNative(demonstrated, responded));
            strength.CopyTo(places);
            holding.CopyTo(places[VectorMath.Lanes..]);
            for (var lane = 0; lane < Math.Min(VectorMath.Lanes, standings.Length - i); lane++)
            {
                var isTrusted = era != Era.Relationship || mutualTrust[i + lane] >= _policy.Connections.MutualTrust;
                var probability = places[VectorMath.Lanes + lane];
                standings[i + lane] = new EraStanding(places[lane], probability, isTrusted && probability >= _policy.Connections.EraProbability);
            }
        }
    }

    private void Together()
    {
        var richness = _destination.Richness;
        var lasting = _destination.Lasting;
        for (var i = 0; i < _evidence.Count; i += VectorMath.Lanes)
        {
            var (rich, apart) = (Vector512<double>.Zero, Vector512.Create(1 - _policy.Connections.LastingFloor));
            foreach (var type in Eras.Types)
            {
                var strength = VectorMath.Load(_destination[(ConnectionPart)(int)type, ConnectionFigure.Strength], i);
                rich += strength;
                apart *= Vector512<double>.One - (strength * _policy.Connections.LastingLift);
            }

            VectorMath.Store(rich, richness, i);
            VectorMath.Store(Vector512<double>.One - apart, lasting, i);
        }

        var product = _destination.Standings(Era.Product);
        var consumer = _destination.Standings(Era.Consumer);
        var relationship = _destination.Standings(Era.Relationship);
        var eras = _destination.Eras;
        for (var i = 0; i < eras.Length; i++)
            eras[i] = !product[i].Holds ? Era.None : !consumer[i].Holds ? Era.Product : !relationship[i].Holds ? Era.Consumer : Era.Relationship;
    }

    /// <summary>What both sides did in a point; belonging is character and community together.</summary>
    private (Vector512<double> Demonstrated, Vector512<double> Responded) Evidence(ConnectionPart part, int row)
    {
        var (demonstrated, responded) = Sums(SumOf(part), row);
        if (part != ConnectionPart.Belonging)
            return (demonstrated, responded);
        var community = Sums(EvidenceSum.CommunityDemonstrated, row);
        return (demonstrated + community.Demonstrated, responded + community.Responded);
    }

    private (Vector512<double> Demonstrated, Vector512<double> Responded) Sums(EvidenceSum demonstrated, int row) =>
        (VectorMath.Load(_evidence[demonstrated], row), VectorMath.Load(_evidence[demonstrated + 1], row));

    private static EvidenceSum SumOf(ConnectionPart part) => part switch
    {
        ConnectionPart.ProblemSolution => EvidenceSum.ProblemSolutionDemonstrated,
        ConnectionPart.InterestAssociation => EvidenceSum.InterestAssociationDemonstrated,
        ConnectionPart.Entertainment => EvidenceSum.EntertainmentDemonstrated,
        ConnectionPart.GoalFacilitation => EvidenceSum.GoalFacilitationDemonstrated,
        ConnectionPart.SharedValues => EvidenceSum.SharedValuesDemonstrated,
        ConnectionPart.Belonging or ConnectionPart.Character => EvidenceSum.CharacterDemonstrated,
        ConnectionPart.Community => EvidenceSum.CommunityDemonstrated,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "part is none of the eight."),
    };
}
