using System.Globalization;

namespace Relationships.Core.Tests.Contracts;

/// <summary>A row of a golden CSV file, its numbers by the names of the head.</summary>
internal sealed class GoldenRow
{
    private readonly string[] _names;
    private readonly double[] _numbers;

    private GoldenRow(string[] names, string line)
    {
        _names = names;
        _numbers = [.. line.Split(',').Select(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        Assert.Equal(names.Length, _numbers.Length);
    }

    public double this[string name] => Array.IndexOf(_names, name) is >= 0 and var index
        ? _numbers[index]
        : throw new ArgumentException($"The file has no column {name}.", nameof(name));

    public static IReadOnlyList<GoldenRow> Read(string fileName, int atLeast)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", fileName));
        var names = lines[0].Split(',');
        GoldenRow[] rows = [.. lines.Skip(1).Select(line => new GoldenRow(names, line))];
        Assert.True(rows.Length >= atLeast, $"{fileName} has only {rows.Length} rows.");
        return rows;
    }

    /// <summary>Within the tolerance, absolutely: every number is of order 1.</summary>
    public void AssertNear(string name, double actual, double tolerance) => Assert.True(
        Math.Abs(actual - this[name]) <= tolerance,
        string.Create(CultureInfo.InvariantCulture, $"{name}: {actual:R}, not {this[name]:R}, at {string.Join(", ", _names.Zip(_numbers, (n, x) => $"{n}={x:R}"))}"));
}
