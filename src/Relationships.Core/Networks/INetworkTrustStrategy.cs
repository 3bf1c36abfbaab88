namespace Relationships.Networks;

/// <summary>A way to carry trust along a network of people. Implementations are immutable and thread-safe.</summary>
public interface INetworkTrustStrategy
{
    /// <summary>Judges how far one party trusts another.</summary>
    /// <param name="graph">What everybody knows of everybody.</param>
    /// <param name="question">Whose trust in whom, as of when.</param>
    /// <returns>The score; of what nothing is known, the base rate with full uncertainty.</returns>
    NetworkTrustScore Score(TrustGraph graph, TrustQuestion question);

    /// <summary>Judges many. The default goes one by one; the built-in ones share the walk among neighbours with the same truster and as-of.</summary>
    /// <param name="graph">What everybody knows of everybody.</param>
    /// <param name="questions">Whose trust in whom; best by truster and as-of.</param>
    /// <param name="destination">Where the scores go; at least as many.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    void Score(TrustGraph graph, ReadOnlySpan<TrustQuestion> questions, Span<NetworkTrustScore> destination)
    {
        if (destination.Length < questions.Length)
            throw new ArgumentException(FormattableString.Invariant($"destination holds {destination.Length} of {questions.Length} scores."), nameof(destination));
        for (var i = 0; i < questions.Length; i++)
            destination[i] = Score(graph, questions[i]);
    }
}
