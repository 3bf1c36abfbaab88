namespace Relationships.Files.Fields;

/// <summary>A field by its place in <see cref="EventFields.All"/>.</summary>
internal enum EventField
{
    Customer,
    Counterpart,
    Brand,
    At,
    Kind,
    Channel,
    Initiator,
    Human,
    Amount,
    Strength,
    Severity,
    Due,
    Episode,
    Representative,
    Other,
    Connection,
    Tag,
    Id,
    Currency,
}
