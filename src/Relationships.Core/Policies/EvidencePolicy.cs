using System.Collections.Immutable;
using Relationships.Events;

namespace Relationships.Policies;

/// <summary>
/// What events count for: the table kind to evidence, with half-lives, priors and thresholds. Plain data: immutable,
/// thread-safe, JSON in and out, with a stable id that every score repeats.
/// </summary>
/// <remarks>
/// The default holds expert choices, not estimates; <see cref="Reasons"/> says of each number where it comes from.
/// Change it by <c>with</c> and <see cref="With(EventKind, Evidence[])"/>; whatever uses a policy checks it first and
/// throws a <see cref="PolicyException"/> with all its faults.
/// </remarks>
public sealed record EvidencePolicy
{
    private string? _id;
    private EventVocabulary? _vocabulary;
    private CompiledPolicy? _compiled;

    internal EvidencePolicy()
    {
    }

    private EvidencePolicy(EvidencePolicy original)
    {
        // A copy is about to be changed by `with`: what was derived from the original must not come along.
        Name = original.Name;
        Prior = original.Prior;
        Episodes = original.Episodes;
        Exchange = original.Exchange;
        Trust = original.Trust;
        Connections = original.Connections;
        Outcomes = original.Outcomes;
        Resilience = original.Resilience;
        Continuum = original.Continuum;
        Audience = original.Audience;
        Brands = original.Brands;
        Investment = original.Investment;
        Kinds = original.Kinds;
        Reasons = original.Reasons;
    }

    /// <summary>The policy that ships with the library; covers every kind of the standard vocabulary.</summary>
    public static EvidencePolicy Default { get; } = DefaultPolicy.Read();

    /// <summary>A name for people; not part of the id.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What every opinion starts from.</summary>
    public PriorPolicy Prior { get; init; } = new();

    /// <summary>Promises kept late, failures made good.</summary>
    public EpisodePolicy Episodes { get; init; } = new();

    /// <summary>Numbers of the exchange signals.</summary>
    public ExchangePolicy Exchange { get; init; } = new();

    /// <summary>Numbers of trust.</summary>
    public TrustPolicy Trust { get; init; } = new();

    /// <summary>Numbers of points of connection and eras.</summary>
    public ConnectionsPolicy Connections { get; init; } = new();

    /// <summary>Numbers of the four outcomes.</summary>
    public OutcomesPolicy Outcomes { get; init; } = new();

    /// <summary>Numbers of resilience.</summary>
    public ResiliencePolicy Resilience { get; init; } = new();

    /// <summary>Numbers of the continuum.</summary>
    public ContinuumPolicy Continuum { get; init; } = new();

    /// <summary>Numbers of audiences.</summary>
    public AudiencePolicy Audience { get; init; } = new();

    /// <summary>Numbers of brand identities and customer profiles.</summary>
    public BrandsPolicy Brands { get; init; } = new();

    /// <summary>Numbers of the decision to invest in a relationship.</summary>
    public InvestmentPolicy Investment { get; init; } = new();

    /// <summary>What each kind of event counts for.</summary>
    public ImmutableSortedDictionary<EventKind, KindPolicy> Kinds { get; init; } = ImmutableSortedDictionary<EventKind, KindPolicy>.Empty;

    /// <summary>
    /// Where numbers come from: path (or the beginning of one) to a source or the word heuristic. Not part of the id.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Reasons { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Names the content: <c>p1-</c> and the first 12 hexadecimal digits of the SHA-256 of its canonical JSON, without
    /// name and reasons. Two policies with the same numbers have the same id.
    /// </summary>
    public string Id => _id ??= PolicyJson.IdOf(this);

    /// <summary>The kinds that the policy knows, for an <see cref="EventLog"/>.</summary>
    public EventVocabulary Vocabulary => _vocabulary ??= new EventVocabulary(Kinds.Select(k => KeyValuePair.Create(k.Key, k.Value.Initiator)));

    /// <summary>The policy in the shape that folding reads; throws where the policy has faults.</summary>
    internal CompiledPolicy Compiled => _compiled ??= new CompiledPolicy(this);

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The file's text; <c>"extends": "default"</c> takes from the default whatever is not said.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The text has faults: all of them, with their paths.</exception>
    public static EvidencePolicy Parse(string json) =>
        TryParse(json, out var policy, out var faults) ? policy : throw new PolicyException(faults);

    /// <summary>Reads a policy without throwing.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="policy">The policy, or null.</param>
    /// <param name="faults">Every fault found; empty where the policy is good.</param>
    /// <returns>Whether there are no faults.</returns>
    public static bool TryParse(string json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EvidencePolicy? policy, out IReadOnlyList<PolicyFault> faults)
    {
        ArgumentNullException.ThrowIfNull(json);
        policy = PolicyReader.Read(json, out faults);
        return policy is not null;
    }

    /// <summary>The JSON schema (2020-12) of a policy file.</summary>
    /// <returns>Indented JSON.</returns>
    public static string JsonSchema() => PolicySchema.Write();

    /// <summary>Writes the policy, complete, with its reasons.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads back to an equal policy.</returns>
    public string ToJson() => PolicyJson.Write(this);

    /// <summary>All faults of a policy that was made in code.</summary>
    /// <returns>Empty where the policy is good.</returns>
    public IReadOnlyList<PolicyFault> Validate() => PolicyCheck.Faults(this);

    /// <summary>Adds a kind of your own, begun by the customer, or changes what a kind counts for.</summary>
    /// <param name="kind">Any kind.</param>
    /// <param name="feeds">What it counts for; nothing = noted, not scored.</param>
    /// <returns>A new policy.</returns>
    public EvidencePolicy With(EventKind kind, params Evidence[] feeds) =>
        With(kind, (Kinds.GetValueOrDefault(kind) ?? new KindPolicy()) with { Feeds = [.. feeds.OrderBy(f => f.Sum)] });

    /// <summary>Adds a kind of your own, or changes what is said of one.</summary>
    /// <param name="kind">Any kind.</param>
    /// <param name="rule">What is said of it.</param>
    /// <returns>A new policy.</returns>
    public EvidencePolicy With(EventKind kind, KindPolicy rule) => this with { Kinds = Kinds.SetItem(kind, rule) };

    /// <summary>The reason given for a number: that of the longest path that begins its own.</summary>
    /// <param name="path">Path of a number, or <c>kinds.KIND</c>.</param>
    /// <returns>The reason, or null where none is given.</returns>
    public string? ReasonFor(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (Reasons.TryGetValue(path[..end], out var reason))
                return reason;
        }

        return null;
    }

    /// <summary>Equal where the id is: the same numbers, whatever the name and the reasons.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both count alike.</returns>
    public bool Equals(EvidencePolicy? other) => other is not null && (ReferenceEquals(this, other) || Id == other.Id);

    /// <summary>The hash of the id.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
