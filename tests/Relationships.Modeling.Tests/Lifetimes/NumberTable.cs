using System.Globalization;

namespace Relationships.Modeling.Tests.Lifetimes;

/// <summary>A CSV file of numbers with a header, its cells found by column name.</summary>
internal sealed class NumberTable
{
    private readonly string[] _names;

    private NumberTable(string path)
    {
        var lines = File.ReadAllLines(path);
        _names = lines[0].Split(',');
        Rows = [.. lines.Skip(1).Select(line => new Row(this, line.Split(',')))];
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>A file of Golden/, written by its script at many digits.</summary>
    public static NumberTable Golden(string name, int atLeast)
    {
        var table = new NumberTable(Path.Combine(AppContext.BaseDirectory, "Golden", name));
        Assert.True(table.Rows.Count >= atLeast, $"{name} has only {table.Rows.Count} rows.");
        return table;
    }

    public static NumberTable Shared(string name) => new(SharedData.PathOf(name));

    internal sealed class Row(NumberTable table, string[] cells)
    {
        public bool Has(string name) => cells[Index(name)].Length > 0;

        public double this[string name] => double.Parse(cells[Index(name)], NumberStyles.Float, CultureInfo.InvariantCulture);

        public int Whole(string name) => int.Parse(cells[Index(name)], NumberStyles.Float, CultureInfo.InvariantCulture);

        /// <summary>Fails, with the row, where the relative error is above the tolerance; what is nearer to 0 than <paramref name="least"/> has the absolute error of that.</summary>
        public void Agrees(string name, double actual, double tolerance, double least = 2.3e-308)
        {
            var expected = this[name];
            var error = actual.Equals(expected) ? 0 : Math.Abs(actual - expected) / Math.Max(Math.Abs(expected), least);
            Assert.True(error <= tolerance, string.Create(CultureInfo.InvariantCulture, $"{name}: got {actual:R}, relative error {error:E1} in {string.Join(", ", cells)}"));
        }

        private int Index(string name) => Array.IndexOf(table._names, name);
    }
}
