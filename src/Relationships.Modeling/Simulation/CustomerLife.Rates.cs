using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Simulation;

/// <content>The true rates of outcomes, from the same numbers that the events are drawn with.</content>
internal sealed partial class CustomerLife
{
    private const double DaysAYear = 365.25;
    private const double DaysBetweenRenewals = 30;

    /// <summary>Purchases that messages are expected to bring about, over the whole stay.</summary>
    public double ExpectedPrompted { get; set; }

    /// <summary>When the customer takes part in a community of the brand itself, whose help is help to the brand; null where in none.</summary>
    public (long From, long Until)? Gathers { get; set; }

    public OutcomeRates RatesAt(long at)
    {
        if (at < First || at >= Until)
            return default;
        if (Archetype.IsOneTime)
            return new OutcomeRates(true, 0, 0, 0, 0);
        var depth = Depth(at);
        var deeply = depth * Math.Sqrt(depth);
        var gathers = Gathers is { } time && at >= time.From && at < time.Until;
        var purchases = (Scale * VisitsPerYear * (.5 + (.5 * depth))) + (ExpectedPrompted * SimulatedClock.Year / Math.Max(1, Until - First));
        var renewals = Subscribes ? DaysAYear / DaysBetweenRenewals * Math.Clamp(Scale, .1, 4) : 0;
        return new OutcomeRates(
            true,
            Scale * ((SocialLife.Recommends * Talkative * deeply) + (SocialLife.Reviews * (.1 + (.6 * depth)) * (.2 + (.78 * Quality)))),
            OnDistinctDays(purchases) + renewals,
            .7 * deeply,
            Scale * ((SocialLife.Helps * depth * depth) + (gathers ? SocialLife.TakesPart * SocialLife.HelpAmongOthers * depth : 0)));
    }

    /// <summary>Events of a Poisson process share days; a day of several is one.</summary>
    private static double OnDistinctDays(double perYear) => DaysAYear * (1 - PortableMath.Exp(-perYear / DaysAYear));
}
