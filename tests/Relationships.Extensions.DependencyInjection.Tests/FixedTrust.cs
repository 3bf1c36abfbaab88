using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>An own trust strategy: the same trust for everybody, so that a score shows which one made it.</summary>
internal sealed class FixedTrust(TrustLevel level) : ITrustStrategy, IDisposable
{
    public TrustScore Score(in TrustEvidence evidence, EvidencePolicy policy) => new()
    {
        Mutual = new Estimate(level.Value, 0, 1, 1, 0),
    };

    public void Dispose() => level.Disposed = true;
}
