using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class CyclicChecksumTests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xC1D04330u)]
    [InlineData("123456789", 0xE3069283u)]
    public void IsTheOneOfTheCatalogue(string text, uint checksum) =>
        Assert.Equal(checksum, CyclicChecksum.Of(System.Text.Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(0x00, 0x8A9136AAu)]
    [InlineData(0xFF, 0x62A8AB43u)]
    public void IsTheOneOfRfc3720(int filled, uint checksum)
    {
        var bytes = new byte[32];
        bytes.AsSpan().Fill((byte)filled);
        Assert.Equal(checksum, CyclicChecksum.Of(bytes));
    }

    /// <summary>Lengths around the lanes, against the definition bit by bit.</summary>
    [Theory]
    [InlineData(4095)]
    [InlineData(12_287)]
    [InlineData(12_288)]
    [InlineData(12_289)]
    [InlineData(40_003)]
    public void LanesAreTheSameAsOneByteAfterTheOther(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        Assert.Equal(BitByBit(bytes), CyclicChecksum.Of(bytes));
    }

    [Fact]
    public void GoesOnFromWhatCameBefore()
    {
        var bytes = new byte[30_000];
        new Random(7).NextBytes(bytes);
        foreach (var cut in new[] { 0, 1, 7, 8, 12_288, 17_001, 30_000 })
            Assert.Equal(CyclicChecksum.Of(bytes), CyclicChecksum.Append(CyclicChecksum.Of(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
    }

    private static uint BitByBit(byte[] bytes)
    {
        var register = uint.MaxValue;
        foreach (var b in bytes)
        {
            register ^= b;
            for (var bit = 0; bit < 8; bit++)
                register = (register >> 1) ^ ((register & 1) != 0 ? 0x82F63B78 : 0);
        }

        return ~register;
    }
}
