using System.Globalization;

namespace Relationships.Core.Tests.Numerics;

/// <summary>The rows of a golden CSV file, written by Golden/beta_golden.py at 50 digits.</summary>
internal static class GoldenTable
{
    public static IReadOnlyList<string[]> Read(string fileName, int atLeast)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Golden", fileName);
        List<string[]> rows = [.. File.ReadLines(path).Skip(1).Select(line => line.Split(','))];
        Assert.True(rows.Count >= atLeast, $"{fileName} has only {rows.Count} rows.");
        return rows;
    }

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static void AssertRelative(double expected, double actual, double tolerance, string[] row)
    {
        // Where a value underflows, the smallest normal double stands in for its size.
        double size = Math.Max(Math.Abs(expected), 2.3e-308);
        Assert.True(
            Math.Abs(actual - expected) <= tolerance * size,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", row)}: got {actual:R}, relative error {Math.Abs(actual - expected) / size:E1}"));
    }
}
