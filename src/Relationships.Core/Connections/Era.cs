namespace Relationships.Connections;

/// <summary>The eras of marketing, each including those below it.</summary>
public enum Era
{
    /// <summary>None holds.</summary>
    None,

    /// <summary>Informing about products, driving transactions: problem and solution.</summary>
    Product,

    /// <summary>Trust as a way to convince: interest association, entertainment.</summary>
    Consumer,

    /// <summary>Mutual trust: goal facilitation, shared values, belonging.</summary>
    Relationship,
}
