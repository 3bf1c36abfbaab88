using System.Numerics;
using System.Runtime.Intrinsics;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>
/// Rows in which an era is something, kept until eight are together: in most it is nothing, and how probable it is that it is strong
/// enough is dear to say. What stands beside a row changes none of its bits.
/// </summary>
internal ref struct WaitingEras
{
    /// <summary>Numbers that it needs room for: strengths, masses, rows.</summary>
    public const int Room = 3 * MostRows;

    // Up to seven that wait, and eight that come.
    private const int MostRows = 2 * VectorMath.Lanes;

    private readonly ConnectionsPolicy _policy;
    private readonly BetaExceedance _chances;
    private readonly ReadOnlySpan<double> _trust;
    private readonly Span<EraStanding> _standings;
    private readonly Span<double> _strengths;
    private readonly Span<double> _masses;
    private readonly Span<double> _rows;
    private int _count;

    /// <summary>Makes one for an era.</summary>
    /// <param name="policy">What makes it hold.</param>
    /// <param name="trust">Mutual trust of every row; empty where the era needs none.</param>
    /// <param name="standings">Where it is written how the era stands.</param>
    /// <param name="room">As long as <see cref="Room"/>.</param>
    public WaitingEras(ConnectionsPolicy policy, ReadOnlySpan<double> trust, Span<EraStanding> standings, Span<double> room)
    {
        _policy = policy;
        _chances = EraChances.Of(policy);
        _trust = trust;
        _standings = standings;
        _strengths = room[..MostRows];
        _masses = room.Slice(MostRows, MostRows);
        _rows = room.Slice(2 * MostRows, MostRows);
    }

    /// <summary>Takes some of eight rows.</summary>
    /// <param name="lanes">Which, the first in the lowest bit.</param>
    /// <param name="row">The first of the eight.</param>
    /// <param name="strength">How strong the era is.</param>
    /// <param name="mass">How much evidence that rests on.</param>
    public void Add(ulong lanes, int row, Vector512<double> strength, Vector512<double> mass)
    {
        Span<double> places = stackalloc double[2 * VectorMath.Lanes];
        strength.CopyTo(places);
        mass.CopyTo(places[VectorMath.Lanes..]);
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            (_strengths[_count], _masses[_count], _rows[_count]) = (places[lane], places[VectorMath.Lanes + lane], row + lane);
            _count++;
        }

        if (_count < VectorMath.Lanes)
            return;
        Write(VectorMath.Lanes);
        _count -= VectorMath.Lanes;
        _strengths[VectorMath.Lanes..].CopyTo(_strengths);
        _masses[VectorMath.Lanes..].CopyTo(_masses);
        _rows[VectorMath.Lanes..].CopyTo(_rows);
    }

    /// <summary>Writes what still waits.</summary>
    public void End()
    {
        if (_count == 0)
            return;
        _strengths[_count..].Fill(_strengths[0]);
        _masses[_count..].Fill(_masses[0]);
        Write(_count);
        _count = 0;
    }

    private readonly void Write(int count)
    {
        Span<double> probabilities = stackalloc double[VectorMath.Lanes];
        _chances.Of(Vector512.Create<double>(_strengths), Vector512.Create<double>(_masses)).CopyTo(probabilities);
        for (var i = 0; i < count; i++)
        {
            var row = (int)_rows[i];
            var isTrusted = _trust.IsEmpty || _trust[row] >= _policy.MutualTrust;
            _standings[row] = new EraStanding(_strengths[i], probabilities[i], isTrusted && probabilities[i] >= _policy.EraProbability);
        }
    }
}
