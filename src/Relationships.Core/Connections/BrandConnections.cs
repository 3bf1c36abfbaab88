using System.Collections.Immutable;
using Relationships.Events;

namespace Relationships.Connections;

/// <summary>What connects a brand with its customers, pooled over relationships.</summary>
/// <remarks>Made from scores already computed; parts of a customer set add up by <see cref="Merge"/>.</remarks>
public sealed record BrandConnections
{
    private readonly ImmutableArray<double> _strengths;
    private readonly ImmutableArray<long> _reached;

    private BrandConnections(long relationships, ImmutableArray<double> strengths, ImmutableArray<long> reached)
    {
        Relationships = relationships;
        _strengths = strengths;
        _reached = reached;
    }

    /// <summary>How many relationships were pooled.</summary>
    public long Relationships { get; }

    /// <summary>Mean richness, 0 to 6; 0 without relationships.</summary>
    public double Richness => _strengths.Sum() / Math.Max(1, Relationships);

    /// <summary>Pools scores.</summary>
    /// <param name="scores">Scores in columns.</param>
    /// <param name="start">First row.</param>
    /// <param name="count">How many rows.</param>
    /// <returns>The pool.</returns>
    public static BrandConnections Of(ConnectionScores scores, int start, int count)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var strengths = new double[Eras.Types.Length];
        foreach (var type in Eras.Types)
        {
            foreach (var strength in scores[(ConnectionPart)(int)type, ConnectionFigure.Strength].Slice(start, count))
                strengths[(int)type] += strength;
        }

        var reached = new long[4];
        foreach (var era in scores.Eras.Slice(start, count))
        {
            for (var held = 0; held <= (int)era; held++)
                reached[held]++;
        }

        return new BrandConnections(count, [.. strengths], [.. reached]);
    }

    /// <summary>Mean strength of a point over all relationships, in [0, 1).</summary>
    /// <param name="type">Which point.</param>
    /// <returns>The mean; 0 without relationships.</returns>
    public double Strength(ConnectionType type) => _strengths[(int)type] / Math.Max(1, Relationships);

    /// <summary>Share of relationships that have reached an era or one above it, in [0, 1]; never more than for the era below.</summary>
    /// <param name="era">Which era.</param>
    /// <returns>The share; 0 without relationships.</returns>
    public double Reached(Era era) => (double)_reached[(int)era] / Math.Max(1, Relationships);

    /// <summary>Equal by value.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both pool the same figures.</returns>
    public bool Equals(BrandConnections? other) =>
        other is not null && Relationships == other.Relationships
        && _strengths.AsSpan().SequenceEqual(other._strengths.AsSpan()) && _reached.AsSpan().SequenceEqual(other._reached.AsSpan());

    /// <summary>A hash of the figures.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Relationships, Richness, _reached[^1]);

    /// <summary>Joins two pools of disjoint relationships.</summary>
    /// <param name="other">The other pool.</param>
    /// <returns>The pool of both.</returns>
    public BrandConnections Merge(BrandConnections other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new BrandConnections(
            Relationships + other.Relationships,
            [.. _strengths.Zip(other._strengths, (a, b) => a + b)],
            [.. _reached.Zip(other._reached, (a, b) => a + b)]);
    }
}
