namespace Relationships.Decisions;

/// <summary>
/// U: what a full relationship with one customer would bring above dealing purchase by purchase, over horizon and discount. Money
/// now, in four parts that share nothing.
/// </summary>
/// <param name="Lifetime">Own purchases: m ((1 + lift) factor(r with a relationship) - factor(r without)).</param>
/// <param name="Referral">Customers won, for own purchases and the acquisition saved.</param>
/// <param name="Influence">What others buy more, the referred apart.</param>
/// <param name="Knowledge">What feedback and help save or earn.</param>
public readonly record struct DeepeningGain(double Lifetime, double Referral, double Influence, double Knowledge)
{
    /// <summary>All four together.</summary>
    public double Total => Lifetime + Referral + Influence + Knowledge;

    /// <summary>The gain of a customer.</summary>
    /// <param name="economics">The user's margins; without faults.</param>
    /// <param name="margin">m, what the customer's own purchases leave in a period of the transactional retention; money.</param>
    /// <param name="headroom">The share of the way to a full relationship that is still to go, in [0, 1].</param>
    /// <returns>The four parts.</returns>
    public static DeepeningGain Of(RelationshipEconomics economics, double margin, double headroom)
    {
        ArgumentNullException.ThrowIfNull(economics);
        var period = economics.Retention.Transactional.Per;
        var (discount, horizon) = (economics.Discount.In(period), economics.Horizon?.In(period) ?? double.PositiveInfinity);
        var without = RetentionEconomics.Factor(economics.Retention.Transactional.Value, discount, horizon);
        var with = economics.Retention.Relationship is { } deep ? RetentionEconomics.Factor(deep.In(period), discount, horizon) : without;
        var won = economics.Referral is { } referral
            ? referral.Customers.In(period) * ((referral.OtherwiseLost * referral.CustomerValue) + economics.AcquisitionCost)
            : 0;
        return new DeepeningGain(
            headroom * margin * (((1 + economics.MarginLift) * with) - without),
            headroom * won * with,
            headroom * economics.Influence.In(period) * with,
            headroom * economics.Knowledge.In(period) * with);
    }
}
