using System.Globalization;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Audiences;

/// <summary>
/// An audience as it is counted: members in, a score out at any time. Tallies of disjoint audiences merge, in whatever
/// order, to the tally of all (sums to rounding, counts exactly). About 4 kB, however many the members; not thread-safe.
/// </summary>
public sealed class AudienceTally
{
    // From a 90 % interval to a standard deviation, and back: the 95 % quantile of the normal distribution.
    private const double NormalQuantile = 1.6448536269514722;

    private readonly AudiencePolicy _policy;
    private readonly AudienceOptions _options;
    private readonly Concentration _concentration = new();
    private long _members;
    private long _engaged;
    private long _hostile;
    private ExactSum _fans;
    private ExactSum _variance;
    private ExactSum _uncertainty;
    private ExactSum _mass;
    private ExactSum _hostileLoad;

    /// <summary>Begins with nobody.</summary>
    /// <param name="policy">The numbers.</param>
    /// <param name="options">Strategy and top; null for <see cref="AudienceOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public AudienceTally(AudiencePolicy policy, AudienceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _options = options ?? AudienceOptions.Default;
        ArgumentNullException.ThrowIfNull(_options.Strategy, nameof(options));
        if (!(policy.Threshold >= 0 && policy.Threshold < 1))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"policy: the threshold {policy.Threshold} is not in [0, 1)."), nameof(policy));
        if (!(policy.HalfFansPerFan > 2 && double.IsFinite(policy.HalfFansPerFan)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"policy: {policy.HalfFansPerFan} half-engaged members per fan is not above 2."), nameof(policy));
        if (!(_options.Top > 0 && _options.Top <= 1))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"options: the top {_options.Top} is not in (0, 1]."), nameof(options));
    }

    /// <summary>Counts a member.</summary>
    /// <param name="member">The member; nobody is counted twice but by the caller.</param>
    /// <exception cref="ArgumentException">A number of the member is out of its range.</exception>
    public void Add(in AudienceMember member)
    {
        Check(member);
        var worth = _options.Strategy.Worth(member.Engagement, _policy);
        var spread = member is { Low: { } low, High: { } high }
            ? (_options.Strategy.Worth(high, _policy) - _options.Strategy.Worth(low, _policy)) / (2 * NormalQuantile)
            : 0;
        _members++;
        _engaged += member.Engagement > _policy.Threshold ? 1 : 0;
        _fans.Add(worth);
        _variance.Add(spread * spread);
        _uncertainty.Add(member.Uncertainty);
        _mass.Add(member.EvidenceMass);
        _concentration.Add(member.Engagement, worth);
        if (member.Hostility > _policy.Threshold)
        {
            _hostile++;
            _hostileLoad.Add(_options.Strategy.Worth(member.Hostility, _policy));
        }
    }

    /// <summary>Counts the members of another audience, which shares none with this one.</summary>
    /// <param name="other">The other tally, under the same policy and options; not changed.</param>
    /// <exception cref="ArgumentException">The policy or the options differ.</exception>
    public void Merge(AudienceTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._policy != _policy || other._options != _options)
            throw new ArgumentException("other: it was counted under another policy or other options.", nameof(other));
        _members += other._members;
        _engaged += other._engaged;
        _hostile += other._hostile;
        _fans.Add(other._fans);
        _variance.Add(other._variance);
        _uncertainty.Add(other._uncertainty);
        _mass.Add(other._mass);
        _hostileLoad.Add(other._hostileLoad);
        _concentration.Merge(other._concentration);
    }

    /// <summary>The score of all who were counted.</summary>
    /// <returns>The score; nobody gives nothing, with full uncertainty.</returns>
    public AudienceScore Score()
    {
        if (_members == 0)
            return new AudienceScore();
        var fans = _fans.Value;
        var reach = NormalQuantile * Math.Sqrt(Math.Max(0, _variance.Value));
        return new AudienceScore
        {
            Members = _members,
            Engaged = _engaged,
            Fans = new Estimate(fans, Math.Max(0, fans - reach), Math.Max(fans, Math.Min(_members, fans + reach)), Math.Min(1, _uncertainty.Value / _members), _mass.Value),
            Density = Math.Min(1, fans / _members),
            EffectiveMembers = _concentration.EffectiveMembers(fans),
            TopShare = _concentration.TopShare(_options.Top, _members, fans),
            Gini = _concentration.Gini(_members, fans),
            Hostile = _hostile,
            HostileLoad = _hostileLoad.Value,
        };
    }

    private static void Check(in AudienceMember member)
    {
        Share(member.Engagement, "engagement");
        Share(member.Hostility, "hostility");
        Share(member.Uncertainty, "uncertainty");
        Share(member.Low ?? 0, "low");
        Share(member.High ?? 1, "high");
        if (!((member.Low ?? 0) <= member.Engagement && member.Engagement <= (member.High ?? 1)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"member: its engagement {member.Engagement} is not in its interval {member.Low} to {member.High}."), nameof(member));
        if (!(member.EvidenceMass >= 0 && double.IsFinite(member.EvidenceMass)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"member: its evidence mass {member.EvidenceMass} is not at least 0 and finite."), nameof(member));
    }

    private static void Share(double value, string name)
    {
        if (!(value >= 0 && value <= 1))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"member: its {name} {value} is not in [0, 1]."), nameof(value));
    }
}
