namespace Relationships.Networks;

/// <summary>Whose trust in whom is asked for, and as of when.</summary>
/// <param name="Truster">Index of who trusts, as <see cref="TrustGraph.IndexOf"/> gives it; negative for one who is new and has met nobody.</param>
/// <param name="Target">Index of who is trusted; negative for one of whom nothing is known.</param>
/// <param name="AsOf">Evidence counts if it is strictly earlier; null for all of it.</param>
public readonly record struct TrustQuestion(int Truster, int Target, DateTimeOffset? AsOf = null)
{
    internal long Ticks => AsOf?.UtcTicks ?? long.MaxValue;
}
