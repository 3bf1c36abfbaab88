namespace Relationships.Networks;

/// <content>How trusting a party is: the share of good among all it said before.</content>
public sealed partial class TrustGraph
{
    private readonly OpinionCounts _opinions;

    /// <summary>
    /// A truster's propensity to trust: (good + k p) / (all + k) over the opinions it told, with p the same share over
    /// everybody's, itself shrunk to the base rate by W. What the truster said of the target counts in neither.
    /// </summary>
    internal double Propensity(in TrustQuestion question, NetworkTrustOptions options)
    {
        var (good, all) = _opinions.Before(question.Ticks);
        var (ownGood, own) = (0, 0);
        if (question.Truster >= 0)
        {
            var (start, end) = Own(question.Truster, question.Ticks);
            (ownGood, own) = _opinions.Own(start, end);
            var (pairGood, pair) = Pair(start, end, question.Target);
            (good, all, ownGood, own) = (good - pairGood, all - pair, ownGood - pairGood, own - pair);
        }

        var population = (good + (options.BaseRate * options.PriorWeight)) / (all + options.PriorWeight);
        return (ownGood + (options.PropensityPriorWeight * population)) / (own + options.PropensityPriorWeight);
    }

    private (int Good, int All) Pair(int start, int end, int target)
    {
        var (good, all) = (0, 0);
        for (var i = start; i < end; i++)
        {
            if (_targets[i] != target || _kinds[i] != TrustEdgeKind.Opinion)
                continue;
            all++;
            good += OpinionCounts.IsGood(_good[i], _bad[i]) ? 1 : 0;
        }

        return (good, all);
    }
}
