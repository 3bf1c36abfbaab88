using System.Collections.Immutable;

namespace Relationships.Networks;

/// <summary>
/// Seeded EigenTrust (Kamvar, Schlosser and Garcia-Molina 2003): every party hands its standing on to those of whom it holds
/// more good than bad, in proportion; a part of all standing returns to the seeds. What others tell of a target is then so much
/// evidence as they told, at most the cap, good in the share standing / (standing + mean standing).
/// </summary>
/// <remarks>Standing is computed once for neighbouring questions with the same truster and as-of: O(pieces) an iteration, about 150 of them.</remarks>
public sealed class EigenTrust : INetworkTrustStrategy
{
    private readonly NetworkTrustOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="NetworkTrustOptions.Default"/>; hops, referral and strangers do not matter here.</param>
    /// <exception cref="ArgumentException">Something in the options cannot be.</exception>
    public EigenTrust(NetworkTrustOptions? options = null)
    {
        _options = options ?? NetworkTrustOptions.Default;
        _options.Validate();
    }

    /// <summary>The standing of every party: the eigenvector itself.</summary>
    /// <param name="graph">What everybody knows of everybody.</param>
    /// <param name="asOf">Evidence counts if it is strictly earlier; null for all of it.</param>
    /// <returns>By the index of the party; at least 0, they sum to 1 (to nothing, where there is no evidence at all).</returns>
    public double[] Standing(TrustGraph graph, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new StandingFlow(graph, -1, asOf?.UtcTicks ?? long.MaxValue, _options).Standing;
    }

    /// <inheritdoc/>
    public NetworkTrustScore Score(TrustGraph graph, TrustQuestion question)
    {
        var score = default(NetworkTrustScore);
        Score(graph, new ReadOnlySpan<TrustQuestion>(in question), new Span<NetworkTrustScore>(ref score));
        return score;
    }

    /// <inheritdoc/>
    public void Score(TrustGraph graph, ReadOnlySpan<TrustQuestion> questions, Span<NetworkTrustScore> destination)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (destination.Length < questions.Length)
            throw new ArgumentException(FormattableString.Invariant($"destination holds {destination.Length} of {questions.Length} scores."), nameof(destination));

        // One hop sees no words but one's own: the walk has those, and reciprocity.
        var walk = new NetworkWalk(graph, _options with { MaxHops = 1 }, new OpinionRules(OpinionFusion.Cumulative, IsClassic: false, _options.PriorWeight));
        StandingFlow? flow = null;
        for (var i = 0; i < questions.Length; i++)
        {
            var question = questions[i];
            WalkedTrust.Check(graph, question);
            if (flow is null || question.Truster != questions[i - 1].Truster || question.Ticks != questions[i - 1].Ticks)
            {
                walk.Begin(question.Truster, question.Ticks);
                flow = new StandingFlow(graph, question.Truster, question.Ticks, _options);
            }

            destination[i] = Score(graph, question, walk, flow);
        }
    }

    private NetworkTrustScore Score(TrustGraph graph, in TrustQuestion question, NetworkWalk walk, StandingFlow flow)
    {
        var baseRate = NetworkTrustParts.BaseRate(graph, question, _options);
        if (question.Target < 0 || question.Target == question.Truster)
            return NetworkTrustParts.Score(default, default, new IndirectEvidence(default, 0, []), baseRate, _options);
        var reciprocal = NetworkTrustParts.Reciprocity(walk.Reciprocal(question.Target), _options);
        return NetworkTrustParts.Score(walk.Direct(question.Target), reciprocal, Indirect(graph, question.Target, flow), baseRate, _options);
    }

    private IndirectEvidence Indirect(TrustGraph graph, int target, StandingFlow flow)
    {
        var witnesses = flow.Witnesses(target);
        if (witnesses.Count == 0 || _options.MaxHops < 2)
            return new IndirectEvidence(default, 0, []);
        var good = flow.Relative(target);
        var mass = Math.Min(_options.IndirectCap, witnesses.Sum(static w => w.Mass));
        var evidence = new NetworkEvidence(good * mass, (1 - good) * mass);
        if (_options.Paths == 0 || mass <= 0)
            return new IndirectEvidence(evidence, witnesses.Count, []);

        // Where nothing flows, all of them spoke ill: then by how much they told.
        var flows = witnesses.Sum(static w => w.Flow);
        var all = flows > 0 ? flows : witnesses.Sum(static w => w.Mass);
        var paths = ImmutableArray.CreateBuilder<TrustPath>();
        foreach (var witness in witnesses)
        {
            if ((flows > 0 ? witness.Flow : witness.Mass) / all is > 0 and var share)
                paths.Add(new TrustPath([graph.NameOf(witness.Party)], flow.Relative(witness.Party), share, evidence.Times(share), 0, IsStranger: false));
        }

        return new IndirectEvidence(evidence, witnesses.Count, paths.DrainToImmutable());
    }
}
