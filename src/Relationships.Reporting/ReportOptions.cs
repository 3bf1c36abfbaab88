using System.Collections.Immutable;
using System.Globalization;
using Relationships.Decisions;

namespace Relationships.Reporting;

/// <summary>What a report tells, and of whom in detail.</summary>
public sealed record ReportOptions
{
    /// <summary>No movement, no money, a few telling customers chosen by the report.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>The heading of the page. Default "Relationships".</summary>
    public string Title { get; init; } = "Relationships";

    /// <summary>A sentence under the heading, such as where the events come from; empty (the default) for none.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>An earlier instant, to tell the movement since then; null (the default) for none.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The user's margins and costs; null (the default) where nothing is said of money.</summary>
    public RelationshipEconomics? Economics { get; init; }

    /// <summary>Customers who get a section of their own; empty (the default) for a few telling ones. At most <see cref="MostCustomers"/>.</summary>
    public ImmutableArray<string> Customers { get; init; } = [];

    /// <summary>Rows of a table that ranks relationships, 1 to 100. Default 10.</summary>
    public int Top { get; init; } = 10;

    /// <summary>
    /// Customers who are advised about, 1 to 1,000,000: all where the log has no more, else an even sample of this size. Default 2,000: each costs
    /// some 20 scorings.
    /// </summary>
    public int AdvisedCustomers { get; init; } = 2000;

    /// <summary>How many threads advise, at least 1 (the default); at most four a processor are taken. The page is the same on any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Most customers with a section of their own, so that the page stays one that a browser opens at once.</summary>
    public const int MostCustomers = 40;

    internal static void Check(ReportOptions options, DateTimeOffset asOf)
    {
        if (string.IsNullOrWhiteSpace(options.Title))
            throw new ArgumentException("title: it is empty.", nameof(options));
        if (options.Since > asOf)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"since: {options.Since.Value:O} lies behind the as-of, {asOf:O}."), nameof(options));
        if (options.Customers.IsDefault || options.Customers.Length > MostCustomers)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"customers: a report has sections for 0 to {MostCustomers}."), nameof(options));
        if (options.Top is < 1 or > 100)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"top: {options.Top} is not in 1 to 100."), nameof(options));
        if (options.AdvisedCustomers is < 1 or > 1_000_000)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"advised customers: {options.AdvisedCustomers} is not in 1 to 1000000."), nameof(options));
        if (options.Threads < 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"threads: {options.Threads} is not at least 1."), nameof(options));
    }
}
