using System.Globalization;
using Relationships.Events;
using Relationships.Reporting.Customers;

namespace Relationships.Reporting.Pages;

/// <summary>Names of customers, with a link where the page has a section for them.</summary>
internal sealed class CustomerLinks
{
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);

    public CustomerLinks(IEnumerable<CustomerStory> stories)
    {
        foreach (var story in stories)
            _anchors[story.Customer.Name] = string.Create(CultureInfo.InvariantCulture, $"customer-{_anchors.Count + 1}");
    }

    public string Anchor(string customer) => _anchors[customer];

    public Html Of(string customer) => _anchors.TryGetValue(customer, out var anchor)
        ? Html.Of($"<a href=\"#{anchor}\">{Cells.Name(customer)}</a>")
        : Cells.Name(customer);

    public Html Of(RelationshipKey key) => Of(key.Customer);
}
