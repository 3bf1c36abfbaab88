namespace Relationships.Networks;

/// <summary>
/// Classic subjective logic (Josang 2016): belief and disbelief are discounted by the projected probability that the teller is
/// right, and words are fused cumulatively, by their mean, or by confidence. Discounting does not distribute over fusion:
/// much evidence at second hand is worth little more than some.
/// </summary>
public sealed class SubjectiveLogicTrust : INetworkTrustStrategy
{
    private readonly NetworkTrustOptions _options;
    private readonly OpinionRules _rules;

    /// <summary>Makes the strategy.</summary>
    /// <param name="fusion">How the words of several introducers, or witnesses, become one opinion; own evidence is added to that.</param>
    /// <param name="options">Null for <see cref="NetworkTrustOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Something in the options cannot be, or the fusion is none.</exception>
    public SubjectiveLogicTrust(OpinionFusion fusion = OpinionFusion.Cumulative, NetworkTrustOptions? options = null)
    {
        if (!Enum.IsDefined(fusion))
            throw new ArgumentOutOfRangeException(nameof(fusion), fusion, "fusion is none of the three.");
        _options = options ?? NetworkTrustOptions.Default;
        _options.Validate();
        _rules = new OpinionRules(fusion, IsClassic: true, _options.PriorWeight);
    }

    /// <inheritdoc/>
    public NetworkTrustScore Score(TrustGraph graph, TrustQuestion question)
    {
        var score = default(NetworkTrustScore);
        Score(graph, new ReadOnlySpan<TrustQuestion>(in question), new Span<NetworkTrustScore>(ref score));
        return score;
    }

    /// <inheritdoc/>
    public void Score(TrustGraph graph, ReadOnlySpan<TrustQuestion> questions, Span<NetworkTrustScore> destination) =>
        WalkedTrust.Score(graph, questions, destination, _options, _rules);
}
