using System.Collections.Immutable;
using System.Globalization;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Conversion;

/// <summary>The first sales of a period.</summary>
/// <param name="Name">The period's name; sorts in time.</param>
/// <param name="Sales">Its first sales, by customer, then brand.</param>
public sealed record ConversionCohort(string Name, ImmutableArray<FirstSale> Sales)
{
    /// <summary>Gathers the first sales of a log.</summary>
    /// <param name="log">The events; its zone says which day is which.</param>
    /// <param name="asOf">Events count if they are strictly earlier.</param>
    /// <param name="policy">What events count for: what is a sale.</param>
    /// <param name="sign">What a first sale has to become.</param>
    /// <param name="period">How they are gathered.</param>
    /// <param name="brandName">The log's one brand, parent of whatever names none.</param>
    /// <returns>The cohorts that have a first sale, in time.</returns>
    public static IReadOnlyList<ConversionCohort> In(
        EventLog log, DateTimeOffset asOf, EvidencePolicy policy, ConversionSign sign, CohortPeriod period = CohortPeriod.Month, string brandName = "brand")
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sign);
        if (!Enum.IsDefined(period))
            throw new ArgumentOutOfRangeException(nameof(period), period, "period is none of month, quarter, year, all.");
        var cohorts = new SortedDictionary<string, ImmutableArray<FirstSale>.Builder>(StringComparer.Ordinal);
        foreach (var life in CustomerLife.In(log, asOf, brandName))
        {
            if (life.Sales(policy) is not [var first, ..])
                continue;
            var name = Named(TimeZoneInfo.ConvertTime(first, log.Options.Zone), period);
            if (!cohorts.TryGetValue(name, out var cohort))
                cohorts.Add(name, cohort = ImmutableArray.CreateBuilder<FirstSale>());
            cohort.Add(new FirstSale(life.Key, first, sign(life, first), asOf.ToUniversalTime()));
        }

        return [.. cohorts.Select(c => new ConversionCohort(c.Key, c.Value.ToImmutable()))];
    }

    /// <summary>Equal by value.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether name and sales are the same.</returns>
    public bool Equals(ConversionCohort? other) => other is not null && Name == other.Name && Sales.AsSpan().SequenceEqual(other.Sales.AsSpan());

    /// <summary>A hash of name and size.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Name, Sales.Length);

    private static string Named(DateTimeOffset day, CohortPeriod period) => period switch
    {
        CohortPeriod.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        CohortPeriod.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}"),
        CohortPeriod.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => "all",
    };
}
