using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relationships.Events.Columns;

/// <summary>A hash of texts that nobody can prepare collisions for: it has a secret of the process.</summary>
/// <remarks>
/// It differs from process to process, so nothing that depends on it may leave the process, and no order may. Words of
/// eight bytes are multiplied to 128 bits and folded, as wyhash does; the secret comes from the runtime's own seed of
/// string hashes.
/// </remarks>
public static class TextHash
{
    private const ulong Odd = 0x9E3779B97F4A7C15UL;

    private static readonly ulong s_first = Secret("first");
    private static readonly ulong s_second = Secret("second");

    /// <summary>The hash of a text.</summary>
    /// <param name="text">UTF-8; may be empty.</param>
    /// <returns>64 bits, all equally good.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var length = text.Length;
        var state = s_first ^ ((ulong)length * Odd);
        while (length > 16)
        {
            state = Fold(Word(ref start) ^ s_second, Word(ref Unsafe.Add(ref start, 8)) ^ state);
            start = ref Unsafe.Add(ref start, 16);
            length -= 16;
        }

        // The last 16 bytes or fewer, as two words that may overlap.
        ulong low, high = 0;
        if (length >= 8)
        {
            low = Word(ref start);
            high = Word(ref Unsafe.Add(ref start, length - 8));
        }
        else if (length >= 4)
        {
            low = Half(ref start) | ((ulong)Half(ref Unsafe.Add(ref start, length - 4)) << 32);
        }
        else
        {
            low = length == 0 ? 0 : start | ((ulong)Unsafe.Add(ref start, length >> 1) << 8) | ((ulong)Unsafe.Add(ref start, length - 1) << 16);
        }

        return Fold(Fold(low ^ s_second, high ^ state), s_first ^ Odd);
    }

    private static ulong Word(ref byte at) => Unsafe.ReadUnaligned<ulong>(ref at);

    private static uint Half(ref byte at) => Unsafe.ReadUnaligned<uint>(ref at);

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }

    private static ulong Secret(string salt) =>
        ((ulong)(uint)salt.GetHashCode(StringComparison.Ordinal) << 32) | (uint)(salt + salt).GetHashCode(StringComparison.Ordinal);
}
