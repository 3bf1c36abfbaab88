namespace Relationships.Networks;

/// <summary>
/// Read me first, and the default: evidence flow (EBSL; Skoric, de Hoogh and Zannone 2016). What a witness tells counts as
/// evidence times what the witness is worth as a teller, g = b + a u over referral evidence, and all of it adds up.
/// </summary>
public sealed class EvidenceFlowTrust : INetworkTrustStrategy
{
    private readonly NetworkTrustOptions _options;
    private readonly OpinionRules _rules;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="NetworkTrustOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Something in the options cannot be.</exception>
    public EvidenceFlowTrust(NetworkTrustOptions? options = null)
    {
        _options = options ?? NetworkTrustOptions.Default;
        _options.Validate();
        _rules = new OpinionRules(OpinionFusion.Cumulative, IsClassic: false, _options.PriorWeight);
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
