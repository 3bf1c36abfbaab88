using System.Numerics;
using System.Runtime.InteropServices;

namespace Relationships.Numerics;

/// <summary>
/// CRC-32C (Castagnoli; polynomial 1EDC6F41 reflected, register begun and ended inverted), the checksum that processors compute. Finds every
/// error within 32 neighbouring bits.
/// </summary>
/// <remarks>
/// The processor's instruction takes eight bytes but waits three cycles for its result, so three lanes run side by side. The register is linear
/// over GF(2): behind a lane it is what it would have been with zeros in the lane's place, which a table tells, XOR the lane's own.
/// </remarks>
internal static class CyclicChecksum
{
    private const int LaneWords = 512;
    private const int LaneBytes = LaneWords * sizeof(ulong);

    private static readonly uint[] s_behindALane = BehindALane();

    /// <summary>The checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of bytes and of what came before them.</summary>
    /// <param name="before">Checksum of what came before; 0 for nothing.</param>
    /// <param name="bytes">What follows.</param>
    public static uint Append(uint before, ReadOnlySpan<byte> bytes)
    {
        var register = ~before;
        for (; bytes.Length >= 3 * LaneBytes; bytes = bytes[(3 * LaneBytes)..])
            register = ThreeLanes(register, MemoryMarshal.Cast<byte, ulong>(bytes[..(3 * LaneBytes)]));
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            register = BitOperations.Crc32C(register, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            register = BitOperations.Crc32C(register, rest);
        return ~register;
    }

    private static uint ThreeLanes(uint first, ReadOnlySpan<ulong> words)
    {
        var a = words[..LaneWords];
        var b = words.Slice(LaneWords, LaneWords);
        var c = words.Slice(2 * LaneWords, LaneWords);
        var second = 0u;
        var third = 0u;
        for (var i = 0; i < LaneWords; i++)
        {
            first = BitOperations.Crc32C(first, a[i]);
            second = BitOperations.Crc32C(second, b[i]);
            third = BitOperations.Crc32C(third, c[i]);
        }

        return PassLane(PassLane(first) ^ second) ^ third;
    }

    /// <summary>The register behind a lane of zeros.</summary>
    private static uint PassLane(uint register) =>
        s_behindALane[register & 255] ^ s_behindALane[256 + ((register >> 8) & 255)]
        ^ s_behindALane[512 + ((register >> 16) & 255)] ^ s_behindALane[768 + (register >> 24)];

    private static uint[] BehindALane()
    {
        var table = new uint[4 * 256];
        for (var i = 0; i < table.Length; i++)
        {
            var register = (uint)(i & 255) << (8 * (i >> 8));
            for (var word = 0; word < LaneWords; word++)
                register = BitOperations.Crc32C(register, 0UL);
            table[i] = register;
        }

        return table;
    }
}
