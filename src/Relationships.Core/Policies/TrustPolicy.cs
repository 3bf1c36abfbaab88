namespace Relationships.Policies;

/// <summary>The numbers of trust, in both directions.</summary>
public sealed record TrustPolicy
{
    /// <summary>Half-life of good evidence; days.</summary>
    public double GoodHalfLifeDays { get; init; }

    /// <summary>Half-life of bad evidence; days. Longer than that of good: what was bad is remembered.</summary>
    public double BadHalfLifeDays { get; init; }

    /// <summary>Weight of ability in trust of the counterpart; the three weights are taken relative to their sum.</summary>
    public double Ability { get; init; }

    /// <summary>Weight of integrity in trust of the counterpart.</summary>
    public double Integrity { get; init; }

    /// <summary>Weight of benevolence in trust of the counterpart.</summary>
    public double Benevolence { get; init; }

    /// <summary>Weight of integrity in trust of the customer; the two weights are taken relative to their sum.</summary>
    public double CustomerIntegrity { get; init; }

    /// <summary>Weight of benevolence in trust of the customer.</summary>
    public double CustomerBenevolence { get; init; }

    /// <summary>Amount forgone at which a costly signal weighs 1 + ln 2 times its weight; the log's currency.</summary>
    public double ForgoneReference { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        Number("goodHalfLifeDays", 1, 36500, "days", t => t.GoodHalfLifeDays, (t, v) => t with { GoodHalfLifeDays = v }),
        Number("badHalfLifeDays", 1, 36500, "days", t => t.BadHalfLifeDays, (t, v) => t with { BadHalfLifeDays = v }),
        Number("ability", 0.01, 100, "weight", t => t.Ability, (t, v) => t with { Ability = v }),
        Number("integrity", 0.01, 100, "weight", t => t.Integrity, (t, v) => t with { Integrity = v }),
        Number("benevolence", 0.01, 100, "weight", t => t.Benevolence, (t, v) => t with { Benevolence = v }),
        Number("customerIntegrity", 0.01, 100, "weight", t => t.CustomerIntegrity, (t, v) => t with { CustomerIntegrity = v }),
        Number("customerBenevolence", 0.01, 100, "weight", t => t.CustomerBenevolence, (t, v) => t with { CustomerBenevolence = v }),
        Number("forgoneReference", 0.000001, 1e12, "currency", t => t.ForgoneReference, (t, v) => t with { ForgoneReference = v }),
    ];

    private static PolicyNumber Number(string name, double min, double max, string unit, Func<TrustPolicy, double> get, Func<TrustPolicy, double, TrustPolicy> set) =>
        new($"trust.{name}", min, max, unit, p => get(p.Trust), (p, v) => p with { Trust = set(p.Trust, v) });
}
