namespace Relationships.Cli.Output;

/// <summary>Numbers as they were last written: scores of strangers, priors and round numbers come again and again.</summary>
internal sealed class KnownNumbers
{
    private const int Bits = 10;

    private readonly ulong[] _numbers = new ulong[1 << Bits];
    private readonly byte[] _texts = new byte[ShortestDecimal.MostBytes << Bits];
    private readonly byte[] _lengths = new byte[1 << Bits];

    /// <summary>Writes a finite number in its shortest form; gives how many bytes it took.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="to">At least <see cref="ShortestDecimal.Room"/>; what stands behind the number is overwritten.</param>
    public int Write(double value, Span<byte> to)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var place = (int)((bits * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
        var text = _texts.AsSpan(place * ShortestDecimal.MostBytes, ShortestDecimal.MostBytes);
        if (_numbers[place] != bits || _lengths[place] == 0)
        {
            _lengths[place] = (byte)ShortestDecimal.Write(value, to);
            _numbers[place] = bits;
            to[..ShortestDecimal.MostBytes].CopyTo(text);
        }
        else
        {
            text.CopyTo(to);
        }

        return _lengths[place];
    }
}
