using Relationships.Brands;
using Relationships.Events;
using Relationships.Extensions.DependencyInjection.Settings;
using Relationships.Policies;

namespace Relationships.Extensions.DependencyInjection;

/// <summary>
/// Settings of one scorer, in code or from configuration: a key a property, in any case. All are checked together where
/// the host starts, and again at each reload. What is null is not said.
/// </summary>
public sealed class RelationshipsOptions
{
    /// <summary>
    /// What events count for; null for the default policy. In configuration a section of the same shape as the policy's
    /// JSON, extending the default policy unless it says <c>version</c> itself.
    /// </summary>
    public EvidencePolicy? Policy { get; set; }

    /// <summary>
    /// Path of a JSON file with the policy, instead of <see cref="Policy"/>; a relative one starts at the host's content
    /// root, without a host at the application's folder. The file is watched.
    /// </summary>
    public string? PolicyFile { get; set; }

    /// <summary>
    /// How often the files of policy and identity are looked at; seconds, 0 to 86,400, default 2; 0 = never. Changes are taken once two looks
    /// in a row see the same, so that a file half written is not read.
    /// </summary>
    public double PolicyFileCheckSeconds { get; set; } = 2;

    /// <summary>Name of the exchange strategy, one of <see cref="Relationships.Exchange.ExchangeStrategies.All"/> or the application's own; null for the recommended one.</summary>
    public string? Exchange { get; set; }

    /// <summary>Name of the trust strategy, one of <see cref="Relationships.Trust.TrustStrategies.All"/> or the application's own; null for the recommended one.</summary>
    public string? Trust { get; set; }

    /// <summary>Name of the connection strategy, one of <see cref="Relationships.Connections.ConnectionStrategies.All"/> or the application's own; null for the recommended one.</summary>
    public string? Connections { get; set; }

    /// <summary>Name of the outcome strategy, one of <see cref="Relationships.Outcomes.OutcomeStrategies.All"/> or the application's own; null for the recommended one.</summary>
    public string? Outcomes { get; set; }

    /// <summary>Name of the resilience strategy, one of <see cref="Relationships.Resilience.ResilienceStrategies.All"/> or the application's own; null for the recommended one.</summary>
    public string? Resilience { get; set; }

    /// <summary>How far customers are kept from leaving by something other than the relationship, from 0 (free, the default) to 1.</summary>
    public double LockIn { get; set; }

    /// <summary>Name of the continuum strategy, one of <see cref="Relationships.Continuum.ContinuumStrategies.All"/> or the application's own; null for the recommended one.</summary>
    public string? Continuum { get; set; }

    /// <summary>
    /// Name of the network strategy, one of <see cref="Relationships.Networks.NetworkTrustStrategies.All"/> or the application's own; null for the
    /// recommended one. It is at <see cref="IRelationshipScorerProvider.Network"/>; scores of relationships do not ask for it.
    /// </summary>
    public string? Network { get; set; }

    /// <summary>Whether the library's strategies compute 90 % intervals (the costly part); without, they are 0 to 1. Default true. Own strategies are not told.</summary>
    public bool Intervals { get; set; } = true;

    /// <summary>Id of the zone whose days count as days; IANA, default UTC.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>
    /// Who the brand says it is, made in code; null for <see cref="IdentityFile"/>, or for nobody. With it the points of connection that it does not
    /// declare are unavailable in relationships with its brand: see <see cref="RelationshipScorerOptions.Identity"/>. Own strategies are told so too.
    /// </summary>
    public BrandIdentity? Identity { get; set; }

    /// <summary>Path of a JSON file with the identity, instead of <see cref="Identity"/>; found and watched as <see cref="PolicyFile"/> is.</summary>
    public string? IdentityFile { get; set; }

    /// <summary>
    /// The points of connection that the brand's identity declares; the others are unavailable, not zero. Null (the default)
    /// where no identity is declared. In configuration a list of words such as <c>shared-values</c>. Own strategies are not told.
    /// Instead of <see cref="Identity"/> and <see cref="IdentityFile"/>, which declare points themselves: beside one of them it is a fault.
    /// </summary>
    public IReadOnlyCollection<ConnectionType>? DeclaredConnections { get; set; }

    /// <summary>The policy that code gave by <see cref="RelationshipsBuilder.UsePolicy"/>.</summary>
    internal EvidencePolicy? OwnPolicy { get; set; }

    internal OwnStrategies Own { get; } = new();

    /// <summary>Which section said a setting.</summary>
    internal SettingOrigins Origins { get; } = new();

    /// <summary>Paths of the sections read that had at least one key.</summary>
    internal List<string> SectionsFound { get; } = [];

    /// <summary>What could not be read.</summary>
    internal List<string> Faults { get; } = [];

    /// <summary>Set by the check, so that what was checked is what is used: the file is read once.</summary>
    internal CheckedSettings? Checked { get; set; }

    /// <summary>Where the identity was said, for messages.</summary>
    internal string PathOfIdentity => PathOf(Identity is null ? nameof(IdentityFile) : nameof(Identity));

    /// <summary>Where a setting stands, for messages: in the section that said it, else in code.</summary>
    internal string PathOf(string setting) => Origins.SectionOf(setting, this) switch
    {
        null => $"{nameof(RelationshipsOptions)}:{setting}",
        "" => setting,
        var section => $"{section}:{setting}",
    };
}
