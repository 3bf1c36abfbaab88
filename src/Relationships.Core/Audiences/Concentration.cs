namespace Relationships.Audiences;

/// <summary>
/// On how few members the worth of an audience rests. Members are gathered by engagement in 256 equal bins, so that
/// tallies merge; members of one bin are taken as alike.
/// </summary>
internal sealed class Concentration
{
    private const int Bins = 256;

    private readonly long[] _members = new long[Bins];
    private readonly double[] _worth = new double[Bins];
    private ExactSum _squares;

    public void Add(double engagement, double worth)
    {
        var bin = Math.Min(Bins - 1, (int)(engagement * Bins));
        _members[bin]++;
        _worth[bin] += worth;
        _squares.Add(worth * worth);
    }

    public void Merge(Concentration other)
    {
        for (var bin = 0; bin < Bins; bin++)
        {
            _members[bin] += other._members[bin];
            _worth[bin] += other._worth[bin];
        }

        _squares.Add(other._squares);
    }

    public double EffectiveMembers(double worth) => _squares.Value > 0 ? worth / _squares.Value * worth : 0;

    /// <summary>What the most engaged share of the members holds; of the bin in which the share ends, the part that falls to it.</summary>
    public double TopShare(double share, long members, double worth)
    {
        if (!(worth > 0))
            return 0;
        var left = share * members;
        var held = 0.0;
        for (var bin = Bins - 1; bin >= 0 && left > 0; bin--)
        {
            if (_members[bin] == 0)
                continue;
            held += _worth[bin] * Math.Min(1, left / _members[bin]);
            left -= _members[bin];
        }

        return Math.Min(1, held / worth);
    }

    /// <summary>1 - twice the area under the Lorenz curve, by trapezia from the least engaged bin on.</summary>
    public double Gini(long members, double worth)
    {
        if (!(worth > 0))
            return 0;
        var (area, below) = (0.0, 0.0);
        for (var bin = 0; bin < Bins; bin++)
        {
            area += _members[bin] / (double)members * (below + (_worth[bin] / 2));
            below += _worth[bin];
        }

        return Math.Clamp(1 - (2 * area / worth), 0, 1);
    }
}
