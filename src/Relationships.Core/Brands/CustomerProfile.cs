using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Relationships.Events;

namespace Relationships.Brands;

/// <summary>
/// What is known of one customer, how, and since when. Plain data: immutable, thread-safe, JSON in and out. Product
/// category, age and gender have no place in it: nothing is scored by them.
/// </summary>
public sealed record CustomerProfile
{
    /// <summary>The customer's id, as event logs have it; empty for nobody in particular.</summary>
    public string Customer { get; init; } = string.Empty;

    /// <summary>What is known, in any order. What is not in it is unknown, not different.</summary>
    public ImmutableArray<Knowledge> Known { get; init; } = [];

    /// <summary>Reads a profile.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="BrandException">The text has faults: all of them, with their paths.</exception>
    public static CustomerProfile Parse(string json) =>
        TryParse(json, out var profile, out var faults) ? profile : throw new BrandException("customer profile", faults);

    /// <summary>Reads a profile without throwing.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="profile">The profile, or null.</param>
    /// <param name="faults">Every fault found; empty where the profile is good.</param>
    /// <returns>Whether there are no faults.</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out CustomerProfile? profile, out IReadOnlyList<BrandFault> faults)
    {
        ArgumentNullException.ThrowIfNull(json);
        profile = JsonFields.Read(json, static (fields, root) => CustomerProfileJson.Profile(fields, root, string.Empty), out faults);
        return profile is not null;
    }

    /// <summary>Reads many profiles: a list of them, or one alone.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="profiles">The profiles, or null.</param>
    /// <param name="faults">Every fault found; two profiles of one customer are one.</param>
    /// <returns>Whether there are no faults.</returns>
    public static bool TryParseAll(string json, [NotNullWhen(true)] out IReadOnlyList<CustomerProfile>? profiles, out IReadOnlyList<BrandFault> faults)
    {
        ArgumentNullException.ThrowIfNull(json);
        profiles = JsonFields.Read(json, CustomerProfileJson.Profiles, out faults);
        return profiles is not null;
    }

    /// <summary>What a customer's events tell of them, without their tags: what they respond to, where they belong.</summary>
    /// <param name="events">Events of one customer, with whatever counterpart, in any order.</param>
    /// <param name="asOf">The instant; events at or after it are not seen.</param>
    /// <returns>The profile; empty where the events tell nothing.</returns>
    /// <exception cref="ArgumentException">The events are of several customers.</exception>
    public static CustomerProfile FromEvents(IEnumerable<RelationshipEvent> events, DateTimeOffset asOf) => EventKnowledge.Profile(events, asOf);

    /// <summary>The JSON schema (2020-12) of a profile file.</summary>
    /// <returns>Indented JSON.</returns>
    public static string JsonSchema() => BrandSchema.OfProfile();

    /// <summary>Both profiles as one.</summary>
    /// <param name="other">Another profile of the same customer, or of nobody in particular.</param>
    /// <returns>The profile with the knowledge of both.</returns>
    /// <exception cref="ArgumentException">It is another customer's.</exception>
    public CustomerProfile Merge(CustomerProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Customer.Length > 0 && other.Customer.Length > 0 && Customer != other.Customer)
            throw new ArgumentException($"other: it is of '{other.Customer}', not of '{Customer}'.", nameof(other));
        return new CustomerProfile { Customer = Customer.Length > 0 ? Customer : other.Customer, Known = [.. Known, .. other.Known] };
    }

    /// <summary>Learns one more thing.</summary>
    /// <param name="knowledge">What is learnt.</param>
    /// <returns>A new profile.</returns>
    public CustomerProfile With(Knowledge knowledge) => this with { Known = Known.Add(knowledge) };

    /// <summary>Writes the profile.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads back to an equal profile.</returns>
    public string ToJson() => CustomerProfileJson.Write(this);

    /// <summary>Equal by content, in the order it stands in.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both know the same of the same customer.</returns>
    public bool Equals(CustomerProfile? other) => other is not null && Customer == other.Customer && Known.AsSpan().SequenceEqual(other.Known.AsSpan());

    /// <summary>A hash of the customer and how much is known.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Customer, Known.Length);
}
