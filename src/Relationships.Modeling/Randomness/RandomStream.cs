using System.Numerics;

namespace Relationships.Modeling.Randomness;

/// <summary>
/// A seeded source of random numbers: xoshiro256** 1.0 (Blackman and Vigna, ACM Transactions on Mathematical Software 47,
/// 2021), its state filled by SplitMix64. The same seed and stream give the same bits on every machine and in every culture.
/// </summary>
/// <remarks>
/// Not for secrets. Not thread-safe: give each thread, or better each customer, a stream of its own. The state of stream
/// <c>k</c> of seed <c>s</c> is the first four outputs of SplitMix64 started at <c>mix(s) xor mix(k + 0x9E3779B97F4A7C15)</c>,
/// <c>mix</c> being SplitMix64's finalizer; streams are thereby independent for all practical purposes. Distributions use only
/// the four operations and square roots (no mathematical library of the system), so that they too are the same bits everywhere.
/// </remarks>
public sealed partial class RandomStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Starts a stream.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Which of the seed's streams; streams of one seed do not overlap in practice.</param>
    public RandomStream(ulong seed, ulong stream = 0)
    {
        var state = SplitMix64.Mix(seed) ^ SplitMix64.Mix(stream + 0x9E3779B97F4A7C15);
        _s0 = SplitMix64.Next(ref state);
        _s1 = SplitMix64.Next(ref state);
        _s2 = SplitMix64.Next(ref state);
        _s3 = SplitMix64.Next(ref state);
    }

    internal RandomStream(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The next 64 bits.</summary>
    /// <returns>A number uniform on all of <see cref="ulong"/>.</returns>
    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A whole number below a bound, without bias (Lemire 2019).</summary>
    /// <param name="bound">At least 1.</param>
    /// <returns>Uniform on 0 to <paramref name="bound"/> - 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var product = (ulong)(uint)(NextUInt64() >> 32) * (uint)bound;
        if ((uint)product < (uint)bound)
        {
            var threshold = (uint)-bound % (uint)bound;
            while ((uint)product < threshold)
                product = (ulong)(uint)(NextUInt64() >> 32) * (uint)bound;
        }

        return (int)(product >> 32);
    }

    /// <summary>A number from 0 (included) to 1 (excluded), with 53 random bits.</summary>
    /// <returns>A multiple of 2^-53, uniform.</returns>
    public double NextUniform() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with a given probability.</summary>
    /// <param name="probability">In [0, 1]; outside it counts as the nearer end, NaN as 0.</param>
    /// <returns>The outcome; one draw is used whatever the probability.</returns>
    public bool NextBoolean(double probability) => NextUniform() < probability;
}
