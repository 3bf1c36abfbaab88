using System.Globalization;
using Relationships.Events;

namespace Relationships.Policies;

/// <summary>The rules that a policy must keep, however it was made.</summary>
internal static class PolicyCheck
{
    public const int MaxKinds = 256;
    public const double MaxWeight = 1000;

    public static List<PolicyFault> Faults(EvidencePolicy policy)
    {
        var faults = new List<PolicyFault>();
        foreach (var number in PolicyNumber.All)
        {
            if (RangeFault(number, number.Get(policy)) is { } fault)
                faults.Add(fault);
        }

        StagesRise(policy.Continuum.Stages, faults);
        foreach (var kind in EventVocabulary.Standard.Kinds)
        {
            if (!policy.Kinds.ContainsKey(kind))
                faults.Add(new PolicyFault($"kinds.{kind}", "is missing; a policy covers every kind of the standard vocabulary"));
        }

        if (policy.Kinds.Count > MaxKinds)
            faults.Add(new PolicyFault("kinds", string.Create(CultureInfo.InvariantCulture, $"{policy.Kinds.Count} kinds; a policy holds at most {MaxKinds}")));
        foreach (var (kind, rule) in policy.Kinds)
            Feeds(kind, rule, faults);
        return faults;
    }

    public static PolicyFault? RangeFault(PolicyNumber number, double value) =>
        value >= number.Min && value <= number.Max
            ? null
            : new PolicyFault(number.Path, string.Create(CultureInfo.InvariantCulture, $"{value} is not in {number.Min} to {number.Max} ({number.Unit})"));

    private static void StagesRise(StagePolicy stages, List<PolicyFault> faults)
    {
        Rises("relationship", stages.Acquaintance, stages.Relationship);
        Rises("friendship", stages.Relationship, stages.Friendship);
        Rises("kin", stages.Friendship, stages.Kin);

        void Rises(string name, double below, double above)
        {
            if (below >= above)
                faults.Add(new PolicyFault($"continuum.stages.{name}", string.Create(CultureInfo.InvariantCulture, $"{above} is not above the stage before it, {below}")));
        }
    }

    private static void Feeds(EventKind kind, KindPolicy rule, List<PolicyFault> faults)
    {
        if (!EventKind.IsName(kind.Name))
            faults.Add(new PolicyFault($"kinds.{kind}", "a kind needs a name"));
        if (!Enum.IsDefined(rule.Initiator))
            faults.Add(new PolicyFault($"kinds.{kind}.initiator", "must be customer or counterpart"));
        for (var i = 0; i < rule.Feeds.Length; i++)
        {
            var (sum, weight) = rule.Feeds[i];
            var path = $"kinds.{kind}.feeds.{(Enum.IsDefined(sum) ? sum.Name() : sum.ToString())}";
            if (!Enum.IsDefined(sum) || !sum.IsFeedable())
                faults.Add(new PolicyFault(path, "no kind can feed this sum"));
            else if (!(weight > 0 && weight <= MaxWeight))
                faults.Add(new PolicyFault(path, string.Create(CultureInfo.InvariantCulture, $"weight {weight} is not above 0 and at most {MaxWeight}")));
            if (i > 0 && rule.Feeds[i - 1].Sum >= sum)
                faults.Add(new PolicyFault(path, rule.Feeds[i - 1].Sum == sum ? "stands twice" : "feeds must stand in the order of the sums"));
        }
    }
}
