using System.Globalization;
using Relationships.Explanations;

namespace Relationships.Quality;

/// <summary>The two tables of <see cref="NoiseRun"/>, for one figure.</summary>
internal static class NoiseTable
{
    private static readonly double[] s_evidence = [0, 2, 5, 10, 20, 50, 100, double.PositiveInfinity];
    private static readonly int[] s_cuts = [1, 3, 6, 12];

    /// <summary>Size of the moves where nothing true changed, by the evidence behind the earlier score.</summary>
    public static void WriteStill(ScoredFigure figure, int days, IReadOnlyList<(NoiseScore Before, NoiseScore After)> still, TextWriter output)
    {
        output.WriteLine($"\n{figure.Name}: moves in {days} days while nothing true changed");
        output.WriteLine("evidence  moves  events   mean   |.50|  |.90|  |.95|  |.99|  beyond rule");
        for (var band = 0; band + 1 < s_evidence.Length; band++)
        {
            var (from, to) = (s_evidence[band], s_evidence[band + 1]);
            Row(double.IsFinite(to) ? $"{from}-{to}" : $"{from}+", figure, days, [.. still.Where(m => figure.Of(m.Before.Score).EvidenceMass is var n && n >= from && n < to)], output);
        }

        Row("all", figure, days, still, output);
    }

    /// <summary>How soon leaving shows: shares of those who left whose score has fallen, since the last one before, by scores since.</summary>
    public static void WriteLeft(ScoredFigure figure, IReadOnlyList<Departure> left, TextWriter output)
    {
        output.WriteLine($"\n{figure.Name}: fallen since the last score before leaving");
        output.WriteLine("scores since  customers  mean fall  by > .05  by > .10  beyond rule");
        foreach (var cut in s_cuts)
        {
            var seen = left.Where(d => d.After.Count >= cut).Select(d => (Before: figure.Of(d.Before.Score), After: figure.Of(d.After[cut - 1].Score).Value)).ToList();
            double Share(Func<(Numerics.Estimate Before, double After), bool> fell) => seen.Count(fell) / (double)seen.Count;
            if (seen.Count > 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cut,12} {seen.Count,10} {seen.Average(s => s.Before.Value - s.After),10:0.000} {Share(s => s.Before.Value - s.After > .05),9:0.000} {Share(s => s.Before.Value - s.After > .10),9:0.000} {Share(s => s.After < s.Before.Value && IsBeyond(s.Before, s.After, cut * NoiseRun.Step)),12:0.000}"));
        }
    }

    private static void Row(string band, ScoredFigure figure, int days, IReadOnlyList<(NoiseScore Before, NoiseScore After)> moves, TextWriter output)
    {
        if (moves.Count == 0)
            return;
        var signed = moves.Select(m => figure.Of(m.After.Score).Value - figure.Of(m.Before.Score).Value).ToList();
        var sizes = signed.Select(Math.Abs).Order().ToList();
        var events = moves.Select(static m => (double)m.Before.Score.Events).Order().ToList();
        var beyond = moves.Count(m => IsBeyond(figure.Of(m.Before.Score), figure.Of(m.After.Score).Value, days));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{band,-8} {moves.Count,6} {At(events, .5),7:0} {Math.Round(signed.Average(), 3) + 0.0,6:+0.000;-0.000;0.000} {At(sizes, .5),7:0.000} {At(sizes, .9),6:0.000} {At(sizes, .95),6:0.000} {At(sizes, .99),6:0.000} {beyond / (double)moves.Count,12:0.000}"));
    }

    private static bool IsBeyond(Numerics.Estimate before, double after, int days) => new ScoreNoise(TimeSpan.FromDays(days)).IsExceeded(before, after);

    // The smallest value that at least that share does not exceed.
    private static double At(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
