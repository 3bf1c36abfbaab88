using System.Runtime.Intrinsics;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>The formulas of <see cref="GeometricConnections"/>, eight rows at a time: points first, then eras from points.</summary>
internal readonly ref struct GeometricConnectionColumns<TLanes>(EvidenceBatch evidence, EvidencePolicy policy, ConnectionOptions options, bool areKept, ConnectionColumns destination)
    where TLanes : struct, ILanes
{
    private readonly EvidenceBatch _evidence = evidence;
    private readonly EvidencePolicy _policy = policy;
    private readonly ConnectionOptions _options = options;
    private readonly bool _areKept = areKept;
    private readonly ConnectionColumns _destination = destination;

    /// <summary>Writes all rows.</summary>
    /// <param name="mutualTrust">Mutual trust of every row.</param>
    public void Score(ReadOnlySpan<double> mutualTrust)
    {
        foreach (var type in Eras.Types)
            Point(type, (ConnectionPart)(int)type);
        Point(ConnectionType.Belonging, ConnectionPart.Character);
        Point(ConnectionType.Belonging, ConnectionPart.Community);
        Standing(Era.Product, [ConnectionPart.ProblemSolution], mutualTrust);
        Standing(Era.Consumer, [ConnectionPart.InterestAssociation, ConnectionPart.Entertainment], mutualTrust);
        Standing(Era.Relationship, [ConnectionPart.GoalFacilitation, ConnectionPart.SharedValues, ConnectionPart.Belonging], mutualTrust);
        Together();
        Reached();
    }

    private void Point(ConnectionType type, ConnectionPart part)
    {
        var isDeclared = _options.Declared?.Contains(type);
        var available = _destination[part, ConnectionFigure.Available];
        var sideOfBrand = _destination[part, ConnectionFigure.Demonstrated];
        var sideOfCustomer = _destination[part, ConnectionFigure.Responded];
        var lows = _destination[part, ConnectionFigure.Low];
        var highs = _destination[part, ConnectionFigure.High];
        var strengths = _destination.Strengths(part);
        if (isDeclared == false)
        {
            if (!_areKept)
                Clear(part);
            return;
        }

        var points = new PointSums<TLanes>(_evidence, part);
        var weight = Vector512.Create(_policy.Prior.Weight);
        var rate = 1 / _policy.Connections.Saturation;
        for (var i = 0; i < available.Length; i += VectorMath.Lanes)
        {
            var demonstrated = points.Demonstrated(i);
            var isAvailable = isDeclared is null ? Vector512.GreaterThan(demonstrated, Vector512<double>.Zero) : Vector512<double>.AllBitsSet;

            // Most relationships know few of the points.
            if (Vector512.EqualsAll(isAvailable.AsInt64(), Vector512<long>.Zero))
            {
                if (!_areKept || !Vector512.EqualsAll(TLanes.Load(available, i), Vector512<double>.Zero))
                    Clear(part, i);
                continue;
            }

            // What is unavailable is so without any evidence, and its strength is 0.
            demonstrated &= isAvailable;
            var responded = points.Responded(i) & isAvailable;
            var (x, y) = (VectorMath.OneMinusExp(demonstrated * rate), VectorMath.OneMinusExp(responded * rate));
            var known = Vector512.MinNative(demonstrated, responded);
            TLanes.Store(isAvailable & Vector512<double>.One, available, i);
            TLanes.Store(x, sideOfBrand, i);
            TLanes.Store(y, sideOfCustomer, i);
            strengths.Set<TLanes>(i, Vector512.Sqrt(x * y), weight / (weight + known), known);
            if (_options.Intervals)
                continue;

            // From 0 to 1, where there is anything to be unsure of.
            TLanes.Store(Vector512<double>.Zero, lows, i);
            TLanes.Store(isAvailable & Vector512<double>.One, highs, i);
        }

        if (_options.Intervals)
            Intervals(part, available, strengths);
    }

    /// <summary>Writes what is unavailable: nothing, which is uncertain.</summary>
    private void Clear(ConnectionPart part)
    {
        for (var i = 0; i < _destination.Count; i += VectorMath.Lanes)
            Clear(part, i);
    }

    private void Clear(ConnectionPart part, int row)
    {
        for (var figure = ConnectionFigure.Available; figure <= ConnectionFigure.EvidenceMass; figure++)
            TLanes.Store(figure == ConnectionFigure.Uncertainty ? Vector512<double>.One : Vector512<double>.Zero, _destination[part, figure], row);
    }

    private void Intervals(ConnectionPart part, ReadOnlySpan<double> available, in EstimateColumns strengths)
    {
        var weight = Vector512.Create(_policy.Prior.Weight);
        for (var i = 0; i < available.Length; i += VectorMath.Lanes)
        {
            var isAvailable = Vector512.GreaterThan(TLanes.Load(available, i), Vector512<double>.Zero);
            if (Vector512.EqualsAll(isAvailable.AsInt64(), Vector512<long>.Zero))
                continue;
            var strength = strengths.Value<TLanes>(i);
            var mass = weight + strengths.EvidenceMass<TLanes>(i);
            var (low, high) = CentralIntervals.Beta(mass * strength, mass * (Vector512<double>.One - strength));
            strengths.SetInterval<TLanes>(i, (low, high & isAvailable));
        }
    }

    private void Standing(Era era, ReadOnlySpan<ConnectionPart> parts, ReadOnlySpan<double> mutualTrust)
    {
        var standings = _destination.Standings(era);
        Span<double> room = stackalloc double[WaitingEras.Room];
        var waiting = new WaitingEras(_policy.Connections, era == Era.Relationship ? mutualTrust : default, standings, room);
        var isEasy = _policy.Connections.EraProbability <= 0;
        standings.Clear();
        for (var i = 0; i < standings.Length; i += VectorMath.Lanes)
        {
            var apart = Vector512<double>.One;
            foreach (var part in parts)
                apart *= Vector512<double>.One - TLanes.Load(_destination[part, ConnectionFigure.Strength], i);
            var strength = Vector512<double>.One - apart;
            var isNothing = isEasy ? 0 : Vector512.Equals(strength, Vector512<double>.Zero).ExtractMostSignificantBits();
            var lanes = ~isNothing & ((1UL << Math.Min(VectorMath.Lanes, standings.Length - i)) - 1);
            if (lanes != 0)
                waiting.Add(lanes, i, strength, Vector512.Create(_policy.Prior.Weight) + Known(parts, i));
        }

        waiting.End();
    }

    /// <summary>How much both sides did in an era's points that are available.</summary>
    private Vector512<double> Known(ReadOnlySpan<ConnectionPart> parts, int row)
    {
        var (demonstrated, responded) = (Vector512<double>.Zero, Vector512<double>.Zero);
        foreach (var part in parts)
        {
            var points = new PointSums<TLanes>(_evidence, part);
            var isAvailable = Vector512.GreaterThan(TLanes.Load(_destination[part, ConnectionFigure.Available], row), Vector512<double>.Zero);
            demonstrated += points.Demonstrated(row) & isAvailable;
            responded += points.Responded(row) & isAvailable;
        }

        return Vector512.MinNative(demonstrated, responded);
    }

    private void Together()
    {
        var richness = _destination.Richness;
        var lasting = _destination.Lasting;
        var (floor, lift) = (Vector512.Create(1 - _policy.Connections.LastingFloor), _policy.Connections.LastingLift);
        for (var i = 0; i < richness.Length; i += VectorMath.Lanes)
        {
            var (rich, apart) = (Vector512<double>.Zero, floor);
            for (var part = ConnectionPart.ProblemSolution; part <= ConnectionPart.Belonging; part++)
            {
                var strength = TLanes.Load(_destination[part, ConnectionFigure.Strength], i);
                rich += strength;
                apart *= Vector512<double>.One - (strength * lift);
            }

            TLanes.Store(rich, richness, i);
            TLanes.Store(Vector512<double>.One - apart, lasting, i);
        }
    }

    /// <summary>The highest era that holds together with all below it.</summary>
    private void Reached()
    {
        var product = _destination.Standings(Era.Product);
        var consumer = _destination.Standings(Era.Consumer);
        var relationship = _destination.Standings(Era.Relationship);
        var eras = _destination.Eras;
        for (var i = 0; i < eras.Length; i++)
            eras[i] = !product[i].Holds ? Era.None : !consumer[i].Holds ? Era.Product : !relationship[i].Holds ? Era.Consumer : Era.Relationship;
    }
}
