namespace Relationships.Networks;

/// <summary>The strategies that walk from the truster: one walk for neighbouring questions with the same truster and as-of.</summary>
internal static class WalkedTrust
{
    public static void Score(
        TrustGraph graph, ReadOnlySpan<TrustQuestion> questions, Span<NetworkTrustScore> destination, NetworkTrustOptions options, OpinionRules rules)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (destination.Length < questions.Length)
            throw new ArgumentException(FormattableString.Invariant($"destination holds {destination.Length} of {questions.Length} scores."), nameof(destination));
        var walk = new NetworkWalk(graph, options, rules);
        for (var i = 0; i < questions.Length; i++)
        {
            var question = questions[i];
            Check(graph, question);
            if (i == 0 || question.Truster != questions[i - 1].Truster || question.Ticks != questions[i - 1].Ticks)
                walk.Begin(question.Truster, question.Ticks);
            destination[i] = Score(graph, question, walk, options);
        }
    }

    public static void Check(TrustGraph graph, in TrustQuestion question)
    {
        if (question.Truster >= graph.PartyCount || question.Target >= graph.PartyCount)
            throw new ArgumentException(FormattableString.Invariant($"the question names party {Math.Max(question.Truster, question.Target)}, the graph has {graph.PartyCount}."), nameof(question));
    }

    private static NetworkTrustScore Score(TrustGraph graph, in TrustQuestion question, NetworkWalk walk, NetworkTrustOptions options)
    {
        var baseRate = NetworkTrustParts.BaseRate(graph, question, options);
        if (question.Target < 0 || question.Target == question.Truster)
            return NetworkTrustParts.Score(default, default, new IndirectEvidence(default, 0, []), baseRate, options);
        return NetworkTrustParts.Score(
            walk.Direct(question.Target),
            NetworkTrustParts.Reciprocity(walk.Reciprocal(question.Target), options),
            walk.Indirect(question.Target),
            baseRate,
            options);
    }
}
