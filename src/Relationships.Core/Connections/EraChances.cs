using System.Runtime.CompilerServices;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>How probable it is that an era is as strong as a policy asks, by the era's strength and mass; made once a policy.</summary>
internal static class EraChances
{
    private static readonly ConditionalWeakTable<ConnectionsPolicy, BetaExceedance> s_made = [];

    public static BetaExceedance Of(ConnectionsPolicy policy) => s_made.GetValue(policy, static p => new BetaExceedance(p.EraStrength));
}
