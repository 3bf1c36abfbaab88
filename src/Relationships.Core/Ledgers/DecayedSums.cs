using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// Decayed sums by forward decay: a piece of evidence is added as w * 2^((t - anchor) / h), so that nothing already
/// added need be touched, and is read at T as value * 2^(-(T - anchor) / h). (Cormode, Shkapenyuk, Srivastava &amp; Xu 2009.)
/// </summary>
internal sealed class DecayedSums
{
    // The anchor moves on before 2^x could overflow; 512 half-lives leave as much room for weights.
    private const double MostHalfLives = 512;

    private readonly CompiledPolicy _policy;
    private readonly EvidenceSum[] _sums;
    private readonly double _shortestHalfLife;

    /// <summary>Makes empty sums.</summary>
    /// <param name="policy">Half-lives.</param>
    /// <param name="sums">Which sums are kept.</param>
    /// <param name="anchor">Ticks of the instant at which a piece of evidence weighs 1.</param>
    public DecayedSums(CompiledPolicy policy, EvidenceSum[] sums, long anchor)
    {
        _policy = policy;
        _sums = sums;
        _shortestHalfLife = sums.Min(s => policy.HalfLifeTicks[policy.HalfLifeOf[(int)s]]);
        Anchor = anchor;
        Values = new double[sums.Length];
    }

    /// <summary>Every sum, in the order of <see cref="EvidenceSum"/>.</summary>
    public static EvidenceSum[] Every { get; } = [.. EvidenceSums.All];

    /// <summary>Ticks of the instant at which a piece of evidence weighs 1.</summary>
    public long Anchor { get; set; }

    /// <summary>The sums as seen from the anchor.</summary>
    public double[] Values { get; }

    public ReadOnlySpan<EvidenceSum> Sums => _sums;

    /// <summary>Whether growth over a span of ticks could overflow.</summary>
    public static bool IsTooFar(long ticks, double shortestHalfLife) => !(ticks / shortestHalfLife <= MostHalfLives);

    /// <summary>Moves the anchor where an instant is too far ahead of it.</summary>
    public void Advance(long ticks)
    {
        if (!IsTooFar(ticks - Anchor, _shortestHalfLife))
            return;
        for (var i = 0; i < _sums.Length; i++)
            Values[i] *= _policy.Growth(_sums[i], Anchor - ticks);
        Anchor = ticks;
    }

    /// <summary>Adds a multiple of these sums to others that keep at least the same ones.</summary>
    public void AddTo(DecayedSums destination, double factor)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            var index = destination._sums.AsSpan().IndexOf(_sums[i]);
            destination.Values[index] += factor * Values[i] * _policy.Growth(_sums[i], Anchor - destination.Anchor);
        }
    }

    /// <summary>Takes up saved values.</summary>
    public void Set(long anchor, ReadOnlySpan<double> values)
    {
        Anchor = anchor;
        values.CopyTo(Values);
    }
}
