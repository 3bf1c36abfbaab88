namespace Relationships.Networks;

/// <summary>How many opinions were told before an instant, and how many of them were good: of all, and of each party.</summary>
internal sealed class OpinionCounts(int pieces)
{
    // All opinions by instant, and how many of those up to there are good.
    private readonly List<long> _ticks = [];
    private readonly List<int> _goodSoFar = [];

    // Of each party's own pieces, up to and with each of them.
    private readonly int[] _opinionsOwn = new int[pieces];
    private readonly int[] _goodOwn = new int[pieces];

    /// <summary>An opinion is good where more speaks for than against, bad news' weight included.</summary>
    public static bool IsGood(double good, double bad) => good > bad;

    public void Add(TrustEdgeKind kind, double good, double bad, long ticks)
    {
        if (kind != TrustEdgeKind.Opinion)
            return;
        _goodSoFar.Add((_goodSoFar.Count > 0 ? _goodSoFar[^1] : 0) + (IsGood(good, bad) ? 1 : 0));
        _ticks.Add(ticks);
    }

    public void CountRows(int[] starts, TrustEdgeKind[] kinds, double[] good, double[] bad)
    {
        for (var party = 0; party + 1 < starts.Length; party++)
        {
            var (opinions, goods) = (0, 0);
            for (var i = starts[party]; i < starts[party + 1]; i++)
            {
                if (kinds[i] == TrustEdgeKind.Opinion)
                {
                    opinions++;
                    goods += IsGood(good[i], bad[i]) ? 1 : 0;
                }

                (_opinionsOwn[i], _goodOwn[i]) = (opinions, goods);
            }
        }
    }

    /// <summary>Good and all opinions strictly before an instant.</summary>
    public (int Good, int All) Before(long ticks)
    {
        var (low, high) = (0, _ticks.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_ticks[middle] < ticks)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? (0, 0) : (_goodSoFar[low - 1], low);
    }

    /// <summary>Good and all opinions among a party's own pieces from a place up to another.</summary>
    public (int Good, int All) Own(int start, int end) => end == start ? (0, 0) : (_goodOwn[end - 1], _opinionsOwn[end - 1]);
}
