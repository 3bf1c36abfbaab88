using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Journeys;

/// <summary>
/// The two relationships after a sale (R20): between customer and company, earned by care and talk; between customer and
/// product, earned by its use. Good evidence r is what such events feed to the continuum's dimensions, bad evidence s what
/// they feed to its strain, by lambda: r / (r + s + W). What the brand sends to sell earns nothing.
/// </summary>
internal static class AfterSale
{
    public static (Estimate Company, Estimate Product) Score(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy, bool intervals)
    {
        var compiled = policy.Compiled;
        var from = 0;
        while (from < events.Length && !compiled.Rule(events[from].Kind).IsSale())
            from++;

        // What is of the sale's own instant comes with it, whatever the order of kinds.
        while (from > 0 && from < events.Length && events[from - 1].At == events[from].At)
            from--;
        var after = events[from..];
        Span<double> good = stackalloc double[2];
        Span<double> bad = stackalloc double[2];
        var trail = EvidenceTrail.Of(after, asOf, policy);
        foreach (var piece in trail.Pieces)
        {
            var e = after[piece.Event];
            var rule = compiled.Rule(e.Kind);
            var side = rule.IsProductLife() || e.Counterpart.Type == CounterpartType.Product ? 1 : 0;
            if (piece.Sum == EvidenceSum.Bad)
                bad[side] += policy.Prior.BadWeight * trail.Left(piece);
            else if (piece.Sum != EvidenceSum.Repeat && piece.Sum.IsDimension())
                good[side] += trail.Left(piece);
        }

        var weight = policy.Prior.Weight;
        return (Estimates.Earned(good[0], bad[0], weight, intervals), Estimates.Earned(good[1], bad[1], weight, intervals));
    }
}
