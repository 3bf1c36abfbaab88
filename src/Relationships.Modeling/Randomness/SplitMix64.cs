namespace Relationships.Modeling.Randomness;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): turns a seed of any quality into well-mixed state.</summary>
internal static class SplitMix64
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>The next number; the state advances by a constant.</summary>
    public static ulong Next(ref ulong state) => Mix(state += Increment);

    /// <summary>The finalizer: a bijection of 64 bits.</summary>
    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
