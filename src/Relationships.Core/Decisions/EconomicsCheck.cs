using System.Globalization;
using Relationships.Events;

namespace Relationships.Decisions;

/// <summary>The rules that economics must keep, however they were made. Ranges are written so that NaN fails.</summary>
internal sealed class EconomicsCheck
{
    private const double MostMoney = 1e12;
    private const double MostPeriods = 1e6;

    private readonly List<EconomicsFault> _faults = [];

    public static List<EconomicsFault> Faults(RelationshipEconomics economics)
    {
        var check = new EconomicsCheck();
        check.Time(economics);
        check.Gains(economics);
        check.Costs(economics);
        return check._faults;
    }

    private void Time(RelationshipEconomics economics)
    {
        if (economics.Horizon is { } horizon && !(horizon.Value > 0 && horizon.Value <= MostPeriods))
            Fault("horizon.value", horizon.Value, "above 0 and at most 1e6");
        Range("discount.value", economics.Discount.Value, 0, 100);
        var (transactional, relationship) = (economics.Retention.Transactional, economics.Retention.Relationship);
        Range("retention.transactional.value", transactional.Value, 0, 1);
        if (relationship is not { } deep)
            relationship = transactional;
        else if (Range("retention.relationship.value", deep.Value, 0, 1) && deep.In(transactional.Per) < transactional.Value)
            Fault("retention.relationship", "is below the transactional one; effort that drives customers away is no investment");

        var stays = relationship.Value.In(transactional.Per);
        if (economics.Horizon is null && stays >= 1 + economics.Discount.In(transactional.Per))
            Fault("horizon", "is missing; without it or a discount, a customer who never leaves is worth infinitely much");
    }

    private void Gains(RelationshipEconomics economics)
    {
        var margin = economics.Margin;
        var said = (margin.PerPurchase is null ? 0 : 1) + (margin.ShareOfAmount is null ? 0 : 1) + (margin.PerPeriod is null ? 0 : 1);
        if (said != 1)
            Fault("margin", $"says {(said == 0 ? "nothing" : "the same thing twice")}: one of perPurchase, shareOfAmount and perPeriod is needed");
        Range("margin.perPurchase", margin.PerPurchase ?? 0, 0, MostMoney);
        Range("margin.shareOfAmount", margin.ShareOfAmount ?? 0, 0, 1);
        Range("margin.perPeriod.value", margin.PerPeriod?.Value ?? 0, 0, MostMoney);
        Range("marginLift", economics.MarginLift, 0, 1e6);
        Range("influence.value", economics.Influence.Value, 0, MostMoney);
        Range("knowledge.value", economics.Knowledge.Value, 0, MostMoney);
        if (economics.Referral is not { } referral)
            return;
        Range("referral.customers.value", referral.Customers.Value, 0, MostMoney);
        Range("referral.otherwiseLost", referral.OtherwiseLost, 0, 1);
        Range("referral.customerValue", referral.CustomerValue, 0, MostMoney);
    }

    private void Costs(RelationshipEconomics economics)
    {
        Range("acquisitionCost", economics.AcquisitionCost, 0, MostMoney);
        Range("learningCost", economics.LearningCost ?? 0, 0, MostMoney);
        var effort = economics.Effort;
        if (!(effort.Scale >= 1e-6 && effort.Scale <= MostMoney))
            Fault("effort.scale", effort.Scale, "between 1e-6 and 1e12");
        Range("effort.fixed", effort.Fixed, 0, MostMoney);
        Range("effort.minimum", effort.Minimum, 0, MostMoney);
        if (!(effort.Maximum > 0 && effort.Maximum >= effort.Minimum))
            Fault("effort.maximum", effort.Maximum, "above 0 and not below the minimum");
        foreach (var action in economics.Actions)
        {
            if (!EventKind.IsName(action.Kind.Name))
                Fault($"actions.{action.Kind}", "is not a kind; kinds are written as honest-referral");
            Range($"actions.{action.Kind}.cost", action.Cost, 0, MostMoney);
        }

        foreach (var kind in economics.Actions.GroupBy(a => a.Kind).Where(g => g.Count() > 1))
            Fault($"actions.{kind.Key}", "is given twice");
        foreach (var (channel, cost) in economics.ChannelCosts)
            Range($"channelCosts.{channel.Name()}", cost, 0, MostMoney);
    }

    private bool Range(string path, double value, double min, double max)
    {
        if (value >= min && value <= max)
            return true;
        Fault(path, value, string.Create(CultureInfo.InvariantCulture, $"between {min} and {max}"));
        return false;
    }

    private void Fault(string path, double value, string range) =>
        Fault(path, string.Create(CultureInfo.InvariantCulture, $"is {value}; it must be {range}"));

    private void Fault(string path, string message) => _faults.Add(new EconomicsFault(path, message));
}
