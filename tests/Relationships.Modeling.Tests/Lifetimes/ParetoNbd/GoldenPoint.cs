using System.Globalization;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>A row of Golden/pareto_nbd.csv, which Golden/pareto_nbd_golden.py computes at 34 digits.</summary>
internal sealed record GoldenPoint(
    string Function, double R, double Alpha, double S, double Beta, double X, double Last, double Age, int K, double T, double Rate, double Value)
{
    public static IReadOnlyList<GoldenPoint> Of(string function)
    {
        GoldenPoint[] points = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "pareto_nbd.csv")).Skip(1).Select(Read).Where(p => p.Function == function)];
        Assert.True(points.Length >= 200, $"only {points.Length} points of {function}.");
        return points;
    }

    private static GoldenPoint Read(string line)
    {
        var f = line.Split(',');
        double N(int i) => f[i].Length == 0 ? double.NaN : double.Parse(f[i], CultureInfo.InvariantCulture);
        return new(f[0], N(1), N(2), N(3), N(4), N(5), N(6), N(7), f[8].Length == 0 ? 0 : int.Parse(f[8], CultureInfo.InvariantCulture), N(9), N(10), N(11));
    }
}
