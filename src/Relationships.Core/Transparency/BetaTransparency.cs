using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Transparency;

/// <summary>The recommended strategy: Beta opinions, E = (r + a W) / (r + s + W), with central 90 % intervals and u = W / (r + s + W).</summary>
public sealed class BetaTransparency : ITransparencyStrategy
{
    private readonly TransparencyOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="TransparencyOptions.Default"/>; only the intervals are asked for.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public BetaTransparency(TransparencyOptions? options = null) => _options = TransparencyOptions.Checked(options);

    /// <inheritdoc/>
    public Estimate Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        return Estimates.Of(new Opinion(evidenceFor, evidenceAgainst, prior.Weight, prior.BaseRate), _options.Intervals);
    }
}
