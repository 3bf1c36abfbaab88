using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Backtests.Gains;

/// <summary>Two predictions of some customers, held against what came.</summary>
internal sealed class GainCase
{
    private readonly double[] _alone;
    private readonly double[] _both;
    private readonly bool[] _outcomes;
    private readonly ResampledAuc _aucOfAlone;
    private readonly ResampledAuc _aucOfBoth;

    /// <summary>All customers.</summary>
    public GainCase(double[] alone, double[] both, bool[] outcomes)
        : this(alone, both, outcomes, [.. Enumerable.Range(0, outcomes.Length)])
    {
    }

    private GainCase(double[] alone, double[] both, bool[] outcomes, int[] customers)
    {
        (_alone, _both, _outcomes, Customers) = (alone, both, outcomes, customers);
        var happened = Array.ConvertAll(customers, c => outcomes[c]);
        Positives = happened.Count(static h => h);
        _aucOfAlone = new ResampledAuc(Array.ConvertAll(customers, c => alone[c]), happened);
        _aucOfBoth = new ResampledAuc(Array.ConvertAll(customers, c => both[c]), happened);
    }

    /// <summary>Indexes of the customers.</summary>
    public IReadOnlyList<int> Customers { get; }

    public int Positives { get; }

    public bool HasBothClasses => Positives > 0 && Positives < Customers.Count;

    public double AucOfHistory => _aucOfAlone.Of(Once);

    public double AucOfBoth => _aucOfBoth.Of(Once);

    private int[] Once => [.. Enumerable.Repeat(1, Customers.Count)];

    public GainCase Only(int[] customers) => new(_alone, _both, _outcomes, customers);

    /// <summary>The difference in AUC of a resample of all customers.</summary>
    public double Gain(ReadOnlySpan<int> timesDrawn)
    {
        var counts = new int[Customers.Count];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = timesDrawn[Customers[i]];
        return _aucOfBoth.Of(counts) - _aucOfAlone.Of(counts);
    }
}
