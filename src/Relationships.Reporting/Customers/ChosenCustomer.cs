namespace Relationships.Reporting.Customers;

/// <summary>A customer with a section, and why.</summary>
internal sealed record ChosenCustomer(string Name, string Why);
