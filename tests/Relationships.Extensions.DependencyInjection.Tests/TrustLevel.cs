namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>What <see cref="FixedTrust"/> takes from the container.</summary>
internal sealed record TrustLevel(double Value)
{
    public bool Disposed { get; set; }
}
