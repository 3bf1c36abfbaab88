using System.Runtime.Intrinsics;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>Customers with the same number of repeat purchases, as distinct (t_x, T) with their numbers, padded to whole vectors.</summary>
internal sealed class SilenceGroup
{
    private readonly double _x;
    private readonly double[] _last;
    private readonly double[] _age;
    private readonly double[] _weight;

    private SilenceGroup(double x, double[] last, double[] age, double[] weight) => (_x, _last, _age, _weight) = (x, last, age, weight);

    /// <summary>The groups of a table; customers without a chance to leave are in none. Equal rows may be merged before, or not.</summary>
    public static SilenceGroup[] Of(PurchaseSummaryTable table, int firstChance)
    {
        var rows = new SortedDictionary<double, List<int>>();
        for (var i = 0; i < table.Count; i++)
        {
            if (table.Repeats[i] + firstChance == 0)
                continue;
            if (!rows.TryGetValue(table.Repeats[i], out var list))
                rows[table.Repeats[i]] = list = [];
            list.Add(i);
        }

        var groups = new List<SilenceGroup>();
        foreach (var (x, list) in rows)
        {
            var padded = (list.Count + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;
            var (last, age, weight) = (new double[padded], new double[padded], new double[padded]);
            for (var i = 0; i < list.Count; i++)
            {
                last[i] = table.AgeAtLastPurchase[list[i]];
                age[i] = table.Age[list[i]];
                weight[i] = table.Weights.IsEmpty ? 1 : table.Weights[list[i]];
            }

            groups.Add(new SilenceGroup(x, last, age, weight));
        }

        return [.. groups];
    }

    /// <summary>Σ ln(1 + e^w); adds its derivatives by r, α, a, b.</summary>
    public double Add(in BetaGeometricParameters p, Span<double> gradient)
    {
        var stayed = p.B + (p.Chances(_x) - 1);
        var shape = p.R + _x;
        var (logOdds, exponent, alpha, one) = (Vector512.Create(Math.Log(p.A / stayed)), Vector512.Create(shape), Vector512.Create(p.Alpha), Vector512<double>.One);
        var (values, gone, goneLogs, goneFractions) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < _last.Length; i += Vector512<double>.Count)
        {
            var (age, last) = (Vector512.Create<double>(_age.AsSpan(i)), Vector512.Create<double>(_last.AsSpan(i)));
            var n = Vector512.Create<double>(_weight.AsSpan(i));
            var growth = (age - last) / (alpha + last);
            var log = NearZero.LogOnePlus(growth);
            var w = logOdds + (exponent * log);

            // ln(1 + e^w) and the probability to have left, without overflow at either end.
            var small = Vector512.Exp(-Vector512.Abs(w));
            var probability = Vector512.ConditionalSelect(Vector512.GreaterThan(w, Vector512<double>.Zero), one, small) / (one + small);
            values += n * (Vector512.Max(w, Vector512<double>.Zero) + Vector512.Log(one + small));
            var left = n * probability;
            gone += left;
            goneLogs += left * log;
            goneFractions -= left * growth / (alpha + age);
        }

        var all = Vector512.Sum(gone);
        gradient[0] += Vector512.Sum(goneLogs);
        gradient[1] += shape * Vector512.Sum(goneFractions);
        gradient[2] += all / p.A;
        gradient[3] -= all / stayed;
        return Vector512.Sum(values);
    }
}
