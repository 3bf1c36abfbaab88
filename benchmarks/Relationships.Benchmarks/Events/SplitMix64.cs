namespace Relationships.Benchmarks.Events;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a counter stepped by the golden ratio, each value mixed. The same
/// seed gives the same events on every machine and runtime, which System.Random does not promise.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>A stream of its own for each number, so that any of them can be drawn without those before it.</summary>
    public static SplitMix64 Stream(ulong seed, ulong number) => new(Mix(seed ^ Mix(number + Step)));

    public ulong Next() => Mix(_state += Step);

    /// <summary>Uniform on [0, 1), a multiple of 2^-53.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 to below the end; the high half of a product is biased by less than 2^-32 here.</summary>
    public int Next(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
