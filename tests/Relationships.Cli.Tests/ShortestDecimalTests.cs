using System.Globalization;
using System.Text;
using Relationships.Cli.Output;

namespace Relationships.Cli.Tests;

public sealed class ShortestDecimalTests
{
    [Fact]
    public void Every_number_is_written_as_the_framework_writes_it()
    {
        var random = new Random(3);
        for (var i = 0; i < 400_000; i++)
        {
            AssertSame(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
            AssertSame(random.NextDouble());
            AssertSame(Math.Round(random.NextDouble() * 1000, random.Next(6)));
            AssertSame(random.NextDouble() * Math.Pow(10, random.Next(-20, 20)));
        }
    }

    [Fact]
    public void Corners_are_written_as_the_framework_writes_them()
    {
        foreach (var number in new[] { 0.0, -0.0, 1, -1, .1, .3, 1e-4, 9.999e-5, 1e-5, 999999999999999, 1e15, 1e16, 123456789012345678, double.MaxValue, double.MinValue, double.Epsilon, 2.2250738585072014e-308, 5e-324, 9007199254740993, 4.35, 2e-44, 9.5e-3 })
            AssertSame(number);
        for (var power = -1074; power < 1024; power++)
        {
            var number = Math.ScaleB(1, power);
            AssertSame(number);
            AssertSame(Math.BitDecrement(number));
            AssertSame(Math.BitIncrement(number));
        }

        for (var power = -323; power < 309; power++)
            AssertSame(double.Parse($"1e{power}", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_number_that_is_remembered_is_written_again()
    {
        var numbers = new KnownNumbers();
        Span<byte> to = stackalloc byte[ShortestDecimal.Room];
        var random = new Random(4);
        for (var i = 0; i < 200_000; i++)
        {
            // Few enough to come again, many enough to fall on each other; 0 is the number of a place that nobody used.
            var number = random.Next(-3000, 3000) / 8.0;
            Assert.Equal(number.ToString("R", CultureInfo.InvariantCulture), Encoding.UTF8.GetString(to[..numbers.Write(number, to)]));
        }
    }

    private static void AssertSame(double number)
    {
        if (!double.IsFinite(number))
            return;
        Span<byte> to = stackalloc byte[ShortestDecimal.Room];
        var expected = number.ToString("R", CultureInfo.InvariantCulture);
        var written = Encoding.UTF8.GetString(to[..ShortestDecimal.Write(number, to)]);
        // The framework misses a few powers of two: below them the interval is half as wide as it takes it for.
        if (double.Parse(expected, CultureInfo.InvariantCulture) != number)
            Assert.Equal(number, double.Parse(written, CultureInfo.InvariantCulture));
        else if (written != expected)
            Assert.Fail($"{expected} was written as {written}");
    }
}
